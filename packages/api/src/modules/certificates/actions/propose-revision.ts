import type { LifeAct } from '@gongshen/shared/certificate';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import {
  IllegalTransition,
  type InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { demandedTexts } from '../../cases/index.js';
import { CertificateProposal } from '../certificate.entity.js';
import { certificateEvent, certificateName } from '../certificate-event.js';
import { takeCertificate } from '../take-certificate.js';

export interface ProposeRevisionCommand {
  idempotencyKey: string;
  certificateId: string;
  expectedVersion: number;
  act: LifeAct;
  reason: string;
  basis: string;
}

/** 提出暂停、恢复或撤销, with reason and legal basis; nothing changes until another person confirms it (许可法 69, 70). */
export function proposeRevision(
  services: Services,
  actor: Actor,
  input: ProposeRevisionCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, certificateId, expectedVersion, act } = input;
  const command = {
    name: 'certificate.propose',
    permission: 'certificate.revise' as const,
    idempotencyKey,
    input,
    subject: { type: 'certificate', id: certificateId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCertificate(tx, actor, act, certificateId, expectedVersion);
    if (!taken.ok) return taken;
    const { row, subject } = taken.value;
    if (subject.proposalOpen) {
      return refuse(new IllegalTransition(row.state, '这份证照已有待确认的建议，请先确认或撤回。'));
    }
    const said = demandedTexts({
      reason: { value: input.reason, missing: '请写明理由。', atLeast: 5, atMost: 1000 },
      basis: { value: input.basis, missing: '请写明法律依据。', atLeast: 5, atMost: 500 },
    });
    if (!said.ok) return said;
    const id = tx.ids.next();
    await tx.insert(CertificateProposal, {
      id,
      certificateId,
      unitId: row.unitId,
      act,
      state: 'open',
      ...said.value,
      proposedBy: actor.accountId,
      proposedAt: tx.now,
      settledBy: null,
      settledAt: null,
      settledReason: null,
      version: 1,
    });
    await certificateEvent(tx, row, {
      type: 'certificate.revisionProposed',
      after: { proposalId: id, act, ...said.value },
      text: `${actor.displayName}建议${labels('zh-CN').lifeAct[act]}${certificateName(row)}，待另一人确认。`,
      audience: 'authority',
    });
    return done(certificateId);
  });
}
