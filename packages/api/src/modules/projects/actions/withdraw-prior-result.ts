import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { PriorResult } from '../prior-result.entity.js';
import { mayBringInResult } from '../project.policy.js';
import { getPriorResult, getProject } from '../project.queries.js';

export interface WithdrawPriorResult {
  idempotencyKey: string;
  priorResultId: string;
  expectedVersion: number;
}

/** Takes back a paper the window has not looked at yet. The row goes, the audit keeps what it said; answers the row as it was. */
export async function withdrawPriorResult(
  services: Services,
  actor: Actor,
  input: WithdrawPriorResult,
): Promise<Outcome<PriorResult, StaleVersion | IllegalTransition | NotAllowed>> {
  const { idempotencyKey, ...body } = input;
  const command = {
    name: 'withdrawPriorResult',
    permission: 'project.bringInResult',
    idempotencyKey,
    input: body,
    subject: { type: 'priorResult', id: input.priorResultId },
  } as const;
  return services.uow.run(actor, command, async (tx) => {
    const row = await getPriorResult(tx, services.projectInsight, actor, input.priorResultId);
    const project = await getProject(tx, actor, row.projectId);
    if (!mayBringInResult(actor, project)) return refuse(new NotAllowed('只有项目的建设单位可以撤回登记的以往结果。'));
    if (row.state !== 'submitted') return refuse(new IllegalTransition(row.state, '窗口已经核验过该结果，不能撤回。'));
    const gone = await tx.deleteWhere(PriorResult, { id: row.id, version: input.expectedVersion });
    if (gone !== 1) return refuse(new StaleVersion(row.version));
    const name = services.catalogue.get(project.catalogueId).item(row.itemCode).result.name;
    await tx.event({
      type: 'priorResult.withdrawn',
      subject: { type: 'priorResult', id: row.id },
      projectId: project.id,
      before: row,
      text: `撤回登记的以往结果：${name}（${row.documentNumber}）。`,
    });
    return done(row);
  });
}
