import { instantAfter } from '../../kernel/now.js';
import type { Seal, SealStateChange } from './seal.entity.js';
import type { SignatureTrust } from './verify-pdf.js';

type Dates = Pick<Seal, 'validFrom' | 'validTo'>;

/** True when the certificate is valid at the instant. */
export function withinValidity({ validFrom, validTo }: Dates, at: string): boolean {
  return validFrom !== null && validTo !== null && validFrom <= at && at <= validTo;
}

/** Why a seal cannot be used at `now` for a signature that says `at`; null: it can. Instants. */
export function obstacleTo(seal: Dates & Pick<Seal, 'state'>, at: string, now: string): string | null {
  if (seal.state === 'pending') return '本单位的印章还没有装入证书，不能用印。请联系本单位的部门管理员。';
  if (seal.state === 'suspended') return '本单位的印章已停用，不能用印。请联系本单位的部门管理员。';
  if (seal.state === 'retired') return '这枚印章已经废止，不能再用。';
  if (at > now) return '用印时间不能晚于现在。';
  if (!withinValidity(seal, now)) return '印章的证书不在有效期内，不能用印。请联系本单位的部门管理员更换证书。';
  if (!withinValidity(seal, at)) return '用印时间不在印章证书的有效期内，不能用印。';
  return null;
}

/**
 * Whether a signature that is intact is believed. What time it says is its own word: once a seal is retired, only what the register
 * of uses knows stands, for whoever has got hold of a key can write an earlier day.
 */
export function trustIn(
  seal: Dates,
  changes: readonly Pick<SealStateChange, 'state' | 'at'>[],
  signedAt: string | null,
  recorded: boolean,
): SignatureTrust {
  if (signedAt === null || !withinValidity(seal, signedAt)) return 'expiredKey';
  // The instant in a signature has no milliseconds.
  const second = instantAfter(signedAt, 999);
  const state = changes.filter(({ at }) => at <= second).at(-1)?.state;
  const retired = changes.some((change) => change.state === 'retired');
  if (recorded)
    return state === 'active' || statesWithin(changes, signedAt, second).includes('active') ? 'own' : 'revokedKey';
  return state === 'active' && !retired ? 'own' : 'revokedKey';
}

const statesWithin = (changes: readonly Pick<SealStateChange, 'state' | 'at'>[], from: string, to: string) => [
  changes.filter(({ at }) => at <= from).at(-1)?.state,
  ...changes.filter(({ at }) => at > from && at <= to).map(({ state }) => state),
];
