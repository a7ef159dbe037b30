import type { Reader } from '../../kernel/database/reader.js';
import { Seal, SealKey } from './seal.entity.js';
import type { SealType } from './seal.type.js';
import { SealAction, type SealState, sealMay } from './seal-states.js';

const day = 86_400_000;
/** How long before a certificate ends its administrator is warned: another one takes its authority weeks. */
export const warnedDays = 60;

const order: readonly SealState[] = ['active', 'suspended', 'pending', 'retired'];

/** The seals of a unit with their keys, two statements: those in use first. */
export async function sealsOf(read: Reader, unitId: string, now: string): Promise<SealType[]> {
  const seals = await read.list(Seal, { unitId }, { createdAt: 'desc', id: 'desc' });
  const keys =
    seals.length === 0
      ? []
      : await read.byKeys(
          SealKey,
          seals.map(({ keyId }) => keyId),
        );
  return seals
    .map((seal, index) => viewOf(seal, keys[index] ?? null, now))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

export async function viewById(read: Reader, sealId: string, now: string): Promise<SealType> {
  const seal = await read.get(Seal, { id: sealId });
  return viewOf(seal, await read.find(SealKey, { id: seal.keyId }), now);
}

function viewOf(seal: Seal, key: SealKey | null, now: string): SealType {
  const { state, validTo } = seal;
  const daysLeft = validTo === null ? null : Math.floor((Date.parse(validTo) - Date.parse(now)) / day);
  return {
    ...seal,
    algorithm: key?.algorithm ?? '',
    keeper: key?.provider ?? 'software',
    certificateSubject: seal.subject,
    certificateIssuer: seal.issuer,
    daysLeft,
    endsSoon: daysLeft !== null && daysLeft <= warnedDays && state !== 'retired',
    certificateRequest: state === 'pending' ? seal.request : null,
    availableActions: (Object.keys(SealAction) as SealAction[]).filter((action) => sealMay(state, action)),
  };
}
