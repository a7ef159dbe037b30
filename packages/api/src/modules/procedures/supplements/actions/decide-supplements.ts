import { mayApplication } from '@gongshen/shared/application';
import { labels } from '@gongshen/shared/labels';
import { ANSWER_WITHIN, nextSupplementState } from '@gongshen/shared/procedure';
import type { Actor } from '../../../../kernel/actor.js';
import type { Tx } from '../../../../kernel/database/tx.js';
import {
  type FieldProblem,
  IllegalTransition,
  InvalidInput,
  NotAllowed,
} from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { optionalTextProblems, textProblems } from '../../../../kernel/written-text.js';
import { getApplication } from '../../../applications/index.js';
import { ItemCaseRow, leads } from '../../../cases/index.js';
import { answerWithinProblems } from '../../written.rules.js';
import { issueNotice } from '../issue-notice.js';
import { SupplementRequestRow } from '../supplement.entity.js';
import { requestEvent } from '../supplement.event.js';

export interface DecideSupplementsCommand {
  idempotencyKey: string;
  applicationId: string;
  agreed: readonly string[];
  rejected: readonly string[];
  reason?: string | null;
  answerWithinWorkingDays?: number | null;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed;

/**
 * 珠 15: the lead unit decides whether what departments ask for stops their time. What it agrees to together becomes one notice to the
 * applicant; one wrong id refuses the whole call (S06). Answers the application's id.
 */
export function decideSupplements(
  services: Services,
  actor: Actor,
  input: DecideSupplementsCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, applicationId } = input;
  const command = {
    name: 'supplement.decide',
    permission: 'stage.coordinate' as const,
    idempotencyKey,
    input,
    subject: { type: 'application', id: applicationId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const application = await getApplication(tx, actor, applicationId);
    if (!leads(actor.acting, application)) {
      return refuse(new NotAllowed('补件由本阶段的牵头单位决定，您当前的身份不能决定。'));
    }
    if (!mayApplication(application.status, 'decideSupplements')) {
      const state = labels('zh-CN').applicationStatus[application.status];
      return refuse(new IllegalTransition(application.status, `申请当前状态为“${state}”，不能再决定补件。`));
    }
    const requests = await tx.list(SupplementRequestRow, { applicationId }, { askedAt: 'asc', id: 'asc' });
    const problems = decisionProblems(input, new Set(requests.map(({ id }) => id)));
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const named = requests.filter(({ id }) => input.agreed.includes(id) || input.rejected.includes(id));
    const settled = named.find(({ state }) => nextSupplementState(state, 'agree') === null);
    if (settled) {
      const state = labels('zh-CN').supplementState[settled.state];
      const message = `其中一份补件请求当前状态为“${state}”，已不能再决定。请刷新页面后重新选择。`;
      return refuse(new IllegalTransition(settled.state, message));
    }

    const reason = input.reason?.trim() || null;
    const agreed = named.filter(({ id }) => input.agreed.includes(id));
    const rejected = named.filter(({ id }) => input.rejected.includes(id));
    for (const request of rejected) await reject(tx, actor, request, reason);
    if (agreed.length > 0) {
      const within = input.answerWithinWorkingDays ?? ANSWER_WITHIN.usual;
      await issueNotice(tx, services, actor, application, agreed, { reason, within });
    }
    return done(applicationId);
  });
}

function decisionProblems(input: DecideSupplementsCommand, known: ReadonlySet<string>): FieldProblem[] {
  const { agreed, rejected } = input;
  const all = [...agreed, ...rejected];
  const unknown = (field: string, ids: readonly string[]) =>
    ids.some((id) => !known.has(id))
      ? [{ field, reason: 'unknown', message: '其中有不属于这份申请的补件请求，请刷新页面后重新选择。' }]
      : [];
  return [
    ...(all.length === 0 ? [{ field: 'agreed', reason: 'required', message: '请选择要决定的补件请求。' }] : []),
    ...unknown('agreed', agreed),
    ...unknown('rejected', rejected),
    ...(new Set(all).size < all.length
      ? [{ field: 'rejected', reason: 'twice', message: '同一份补件请求只能决定一次。' }]
      : []),
    ...(rejected.length > 0
      ? textProblems({ field: 'reason', label: '不同意的理由', text: input.reason, atMost: 500 })
      : optionalTextProblems({ field: 'reason', label: '说明', text: input.reason, atMost: 500 })),
    ...answerWithinProblems('answerWithinWorkingDays', input.answerWithinWorkingDays),
  ];
}

async function reject(tx: Tx, actor: Actor, request: SupplementRequestRow, reason: string | null): Promise<void> {
  const state = nextSupplementState(request.state, 'reject') ?? request.state;
  await tx.update(SupplementRequestRow, request.id, request.version, {
    state,
    decidedBy: actor.accountId,
    decidedAt: tx.now,
    decisionReason: reason,
  });
  const { itemName } = await tx.get(ItemCaseRow, { id: request.caseId });
  await requestEvent(tx, request, {
    type: 'supplement.rejected',
    before: { state: request.state },
    after: { state, reason },
    text: `${actor.acting.unitName ?? ''}不同意“${itemName}”补件，审批时限继续计算。理由：${reason ?? ''}`,
  });
}
