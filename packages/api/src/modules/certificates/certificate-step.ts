import { type CertificateStep, nextCertificateState } from '@gongshen/shared/certificate';
import type { Tx } from '../../kernel/database/tx.js';
import { CertificateProposal, CertificateRow, CertificateStepRow } from './certificate.entity.js';
import { stepDigest } from './certificate-facts.js';

interface StepTaken {
  step: CertificateStep;
  /** Null: whatever version. */
  expectedVersion?: number | null;
  reason?: string | null;
  basis?: string | null;
  /** Columns that change with the state. */
  set?: Partial<CertificateRow>;
}

/**
 * Takes one step of a certificate's life: its state, and a row of its history. Whether it may be taken is for the caller to have
 * judged; a step the table does not know throws.
 */
export async function takeStep(tx: Tx, row: CertificateRow, taken: StepTaken): Promise<CertificateRow> {
  const { step, expectedVersion = null, reason = null, basis = null, set = {} } = taken;
  const next = nextCertificateState(row.state, step);
  if (next === null) throw new Error(`Certificate ${row.id} is ${row.state}: no ${step}`);
  // One that was suspended when it was changed is suspended again when the change is taken back.
  const state = step === 'reinstate' && row.suspendedAt !== null ? 'suspended' : next;
  await tx.update(CertificateRow, row.id, expectedVersion, { ...set, state });
  const before = await tx.list(CertificateStepRow, { certificateId: row.id }, { seq: 'desc' }, 1);
  const about = {
    certificateId: row.id,
    seq: (before[0]?.seq ?? 0) + 1,
    step,
    at: tx.now,
    accountId: tx.actor.kind === 'person' ? tx.actor.accountId : null,
    actorName: tx.actor.kind === 'anonymous' ? '' : tx.actor.kind === 'person' ? tx.actor.displayName : tx.actor.name,
    reason,
    basis,
  };
  await tx.insert(CertificateStepRow, {
    ...about,
    id: tx.ids.next(),
    digest: stepDigest(before[0]?.digest ?? '', about),
  });
  if (step !== 'seal' && step !== 'takeEffect') await overtakeProposals(tx, row.id);
  return tx.get(CertificateRow, { id: row.id });
}

/** What was proposed of the certificate as it stood is proposed no longer; the one being confirmed is settled already. */
async function overtakeProposals(tx: Tx, certificateId: string): Promise<void> {
  await tx.updateWhere(
    CertificateProposal,
    { certificateId, state: 'open' },
    { state: 'overtaken', settledAt: tx.now, settledReason: '证照状态已变化。' },
  );
}
