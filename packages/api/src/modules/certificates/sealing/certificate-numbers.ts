import type { Tx } from '../../../kernel/database/tx.js';
import type { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome } from '../../../kernel/result.js';
import { CertificateRow } from '../certificate.entity.js';
import { certificateEvent } from '../certificate-event.js';
import { type CertificateName, type Numbering, numberingOf } from '../certificate-number.js';
import { getTemplate } from '../templates/certificate-templates.js';
import { CertificateNumber } from './sealing.entity.js';

export type VersionName = CertificateName & { versionNumber: number };

/**
 * What a draft is called once it is sealed. A change keeps number and serial and is the next version (GB/T 36904); everything else is
 * given a number, and keeps it over as many tries as it takes. Without gaps: the number moves in this transaction and is written down.
 */
export async function reserveName(tx: Tx, draft: CertificateRow): Promise<Outcome<VersionName, InvalidInput>> {
  const changed = draft.changesId === null ? null : await tx.get(CertificateRow, { id: draft.changesId });
  if (changed?.number && changed.serial && changed.template === draft.template) {
    const { number, serial } = changed;
    // Of all that were ever made: one that was made void has used up its version.
    const versions = await tx.list(CertificateRow, { template: changed.template, unitId: changed.unitId, serial });
    const others = versions.filter(({ id }) => id !== draft.id);
    return done({ number, serial, versionNumber: Math.max(...others.map((each) => each.versionNumber)) + 1 });
  }
  const named = await reserveNumber(tx, draft, await numberingOf(tx, getTemplate(draft.template), draft));
  return named.ok ? done({ ...named.value, versionNumber: 1 }) : named;
}

async function reserveNumber(
  tx: Tx,
  draft: CertificateRow,
  { sequence, name }: Numbering,
): Promise<Outcome<CertificateName, InvalidInput>> {
  const reserved = await tx.find(CertificateNumber, { certificateId: draft.id, state: 'reserved' });
  if (reserved?.sequence === sequence) {
    // What was written in the draft since may stand in the number: the category of the works.
    const again = name(reserved.running);
    if (again.ok) await tx.updateWhere(CertificateNumber, { id: reserved.id, state: 'reserved' }, again.value);
    return again;
  }
  if (reserved !== null) await renumber(tx, draft, reserved);
  const running = await tx.nextNumber(sequence);
  const named = name(running);
  if (!named.ok) return named;
  await tx.insert(CertificateNumber, {
    ...{ id: tx.ids.next(), sequence, running, ...named.value, certificateId: draft.id, state: 'reserved' },
    ...{ givenAt: tx.now, endedAt: null, reason: null },
  });
  return named;
}

/** A number carries its day or year: one that was given and not used by then is void, and said to be. */
async function renumber(tx: Tx, draft: CertificateRow, { number }: CertificateNumber): Promise<void> {
  const reason = '编号后未能在当期盖章，改用新的编号。';
  await endNumber(tx, draft.id, reason);
  await certificateEvent(tx, draft, {
    type: 'certificate.numberVoided',
    after: { number, reason },
    text: `《${draft.title}》的编号${number}作废，不再使用。${reason}`,
    audience: 'authority',
  });
}

/** The certificate carries its number from now on. A change has none of its own. */
export async function markUsed(tx: Tx, certificateId: string): Promise<void> {
  await tx.updateWhere(
    CertificateNumber,
    { certificateId, state: 'reserved' },
    { state: 'used', endedAt: tx.now, reason: null },
  );
}

/** 作废: what was given to the certificate is never given again. Answers what was reserved and not used yet. */
export async function endNumber(tx: Tx, certificateId: string, reason: string): Promise<CertificateNumber | null> {
  const reserved = await tx.find(CertificateNumber, { certificateId, state: 'reserved' });
  await tx.updateWhere(
    CertificateNumber,
    { certificateId, state: ['reserved', 'used'] },
    { state: 'void', endedAt: tx.now, reason },
  );
  return reserved;
}
