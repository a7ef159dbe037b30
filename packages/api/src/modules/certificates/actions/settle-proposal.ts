import { type LifeAct, nextCertificateState, type ProposalAction } from '@gongshen/shared/certificate';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import {
  type FreshSignInRequired,
  IllegalTransition,
  type InvalidInput,
  NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application, tellApplicantBySms } from '../../applications/index.js';
import { concludeWhenFinished, demandedTexts, ItemCaseRow, revokeCase } from '../../cases/index.js';
import { requireFresh } from '../../identity/index.js';
import { CertificateProposal, CertificateRow } from '../certificate.entity.js';
import { availableProposalActions } from '../certificate.policy.js';
import { certificateEvent, certificateName } from '../certificate-event.js';
import { takeStep } from '../certificate-step.js';
import { getReadableCertificate } from '../take-certificate.js';

export interface SettleProposalCommand {
  idempotencyKey: string;
  proposalId: string;
  expectedVersion: number;
  action: ProposalAction;
  /** Why it is declined. */
  reason?: string | null;
}

type SettleRefusal = InvalidInput | IllegalTransition | NotAllowed | StaleVersion | FreshSignInRequired;

const words = labels('zh-CN').lifeAct;
const settledStates = { confirm: 'confirmed', decline: 'declined', withdraw: 'withdrawn' } as const;

/**
 * 确认: another person than proposed it, an approver or the head of the unit, with the password given anew. Only now the certificate is
 * suspended, resumed or revoked, and its holder told. To revoke it takes the approval itself back (许可法 69).
 */
export function settleProposal(
  services: Services,
  actor: Actor,
  input: SettleProposalCommand,
): Promise<Outcome<string, SettleRefusal>> {
  const { idempotencyKey, proposalId, expectedVersion, action } = input;
  const command = {
    name: `certificate.${action}Proposal`,
    permission: 'certificate.revise' as const,
    idempotencyKey,
    input,
    subject: { type: 'certificateProposal', id: proposalId },
  };
  return services.uow.run<string, SettleRefusal>(actor, command, async (tx) => {
    const proposal = await tx.get(CertificateProposal, { id: proposalId });
    const row = await getReadableCertificate(tx, actor, proposal.certificateId);
    const open = { ...proposal, state: 'open' as const, districtCode: row.districtCode };
    if (!availableProposalActions(actor.acting, actor.accountId, open).includes(action)) {
      return refuse(new NotAllowed(refusalText(actor, proposal, action)));
    }
    if (proposal.state !== 'open') {
      const state = labels('zh-CN').proposalState[proposal.state];
      return refuse(new IllegalTransition(proposal.state, `这项建议已经处理（${state}）。`));
    }
    if (proposal.version !== expectedVersion) throw new StaleObject('certificate_proposal', proposal.version);
    if (action === 'confirm') {
      const fresh = await requireFresh(services, actor);
      if (!fresh.ok) return fresh;
    }
    const said =
      action === 'decline'
        ? demandedTexts({
            reason: { value: input.reason ?? '', missing: '请写明不同意的理由。', atLeast: 2, atMost: 500 },
          })
        : done({ reason: null });
    if (!said.ok) return said;
    await tx.update(CertificateProposal, proposalId, expectedVersion, {
      state: settledStates[action],
      settledBy: actor.accountId,
      settledAt: tx.now,
      settledReason: said.value.reason,
    });
    if (action === 'confirm') {
      if (nextCertificateState(row.state, proposal.act) === null) {
        return refuse(new IllegalTransition(row.state, '证照状态已变化，这项建议不再适用。'));
      }
      await carryOut(tx, services, actor, row, proposal);
    } else {
      await certificateEvent(tx, row, {
        type: 'certificate.revisionSettled',
        after: { proposalId, action, reason: said.value.reason, accountId: proposal.proposedBy },
        text: `${words[proposal.act]}${certificateName(row)}的建议${action === 'decline' ? `未获同意：${said.value.reason}` : '已撤回。'}`,
        audience: 'authority',
      });
    }
    return done(proposal.certificateId);
  });
}

function refusalText({ accountId }: Actor, { proposedBy }: CertificateProposal, action: ProposalAction): string {
  if (action === 'withdraw') return '只有提出建议的人可以撤回。';
  if (accountId === proposedBy) return '建议须由提出人以外的审批人或部门负责人确认。';
  return '确认建议由本部门的审批人或负责人办理，您当前的身份不能确认。';
}

/** What the state is called in the events others react to. */
const events: Record<Exclude<LifeAct, 'revoke'>, string> = {
  suspend: 'certificate.suspended',
  resume: 'certificate.resumed',
};

async function carryOut(
  tx: Tx,
  services: Services,
  actor: Actor,
  row: CertificateRow,
  { act, reason, basis }: CertificateProposal,
): Promise<void> {
  const application = await tx.get(Application, { id: row.applicationId });
  const name = certificateName(row);
  if (act === 'revoke') {
    // The reaction to it ends the certificate: revoked is revoked, whoever does it.
    const itemCase = await tx.get(ItemCaseRow, { id: row.caseId });
    await revokeCase(tx, services, itemCase, {
      expectedVersion: itemCase.version,
      reason: `${reason}（依据：${basis}）`,
      text: `${actor.acting.unitName ?? ''}撤销${name}。理由：${reason} 依据：${basis}`,
    });
    await concludeWhenFinished(tx, row.applicationId);
  } else {
    const after = await takeStep(tx, row, {
      step: act,
      reason,
      basis,
      set: { suspendedAt: act === 'suspend' ? tx.now : null },
    });
    await certificateEvent(tx, after, {
      type: events[act],
      before: { state: row.state },
      after: { state: after.state, number: row.number, reason, basis },
      text: `${actor.acting.unitName ?? ''}${words[act]}${name}。理由：${reason} 依据：${basis}`,
    });
  }
  const body = `${row.unitName}已${words[act]}您持有的${name}。理由：${reason} 依据：${basis}`;
  await tellApplicantBySms(tx, application, `certificate:${row.id}:${act}:${row.version}`, body);
}
