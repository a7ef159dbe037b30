import type { Actor } from '../../../kernel/actor.js';
import {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { PriorResult } from '../prior-result.entity.js';
import { checkProblems } from '../prior-result.rules.js';
import { mayCheckPriorResult } from '../project.policy.js';
import { getPriorResult, getProject } from '../project.queries.js';

export interface CheckPriorResult {
  idempotencyKey: string;
  priorResultId: string;
  expectedVersion: number;
  confirmed: boolean;
  remark?: string | null;
}

/** The window compares a paper that was brought in; confirmed it counts as a prerequisite like any other (domain §2). */
export async function checkPriorResult(
  services: Services,
  actor: Actor,
  input: CheckPriorResult,
): Promise<Outcome<{ priorResultId: string }, StaleVersion | IllegalTransition | InvalidInput | NotAllowed>> {
  const { idempotencyKey, ...body } = input;
  const command = {
    name: 'checkPriorResult',
    permission: 'priorResult.check',
    idempotencyKey,
    input: body,
    subject: { type: 'priorResult', id: input.priorResultId },
  } as const;
  return services.uow.run(actor, command, async (tx) => {
    const row = await getPriorResult(tx, services.projectInsight, actor, input.priorResultId);
    const project = await getProject(tx, actor, row.projectId);
    if (!mayCheckPriorResult(actor)) return refuse(new NotAllowed('只有综合窗口可以核验登记的以往结果。'));
    if (row.state !== 'submitted') return refuse(new IllegalTransition(row.state, '该结果已经核验过，不能再次核验。'));
    const remark = input.remark?.trim() || null;
    const problems = checkProblems(input.confirmed, remark);
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const state = input.confirmed ? 'confirmed' : 'rejected';
    const set = { state, remark, checkedBy: actor.accountId, checkedAt: tx.now } as const;
    await tx.update(PriorResult, row.id, input.expectedVersion, set);
    const name = services.catalogue.get(project.catalogueId).item(row.itemCode).result.name;
    await tx.event({
      type: input.confirmed ? 'priorResult.confirmed' : 'priorResult.rejected',
      subject: { type: 'priorResult', id: row.id },
      projectId: project.id,
      before: { state: row.state },
      after: { state, remark },
      text: input.confirmed
        ? `综合窗口核验确认以往结果：${name}（${row.documentNumber}）。`
        : `以往结果核验不通过：${name}（${row.documentNumber}）。原因：${remark}`,
    });
    return done({ priorResultId: row.id });
  });
}
