import { type CaseSystemAction, mayCase } from '@gongshen/shared/case';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import { IllegalTransition, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import { Application } from '../../applications/index.js';
import { ItemCaseRow, mayActOnCase, subjectOf } from '../../cases/index.js';
import { DeliveryRow } from './delivery.entity.js';

/**
 * A case the window has handed out, with its newest delivery, for an act that comes after: whoever may hand it out may do these.
 * Throws NOT_FOUND for a case that does not exist to this person. `action` null: it only has to be handed out.
 */
export async function takeServedCase(
  tx: Tx,
  actor: Actor,
  action: CaseSystemAction | null,
  caseId: string,
): Promise<Outcome<{ itemCase: ItemCaseRow; delivery: DeliveryRow }, NotAllowed | IllegalTransition>> {
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  const application = await tx.get(Application, { id: itemCase.applicationId });
  const answer = mayActOnCase(actor.acting, 'handOut', subjectOf(itemCase, application));
  if (answer === 'unknown') throw notFound();
  if (answer === 'notAllowed') return refuse(new NotAllowed('您当前的身份不能对这个办件进行此项操作。'));
  const delivery = await tx.find(DeliveryRow, { caseId, newest: true });
  const open = action === null ? itemCase.deliveryState === 'handedOut' : mayCase(itemCase.status, action);
  if (!open || delivery === null) {
    const state = labels('zh-CN').caseStatus[itemCase.status];
    return refuse(new IllegalTransition(itemCase.status, `办件当前状态为“${state}”，不能进行此项操作。`));
  }
  return done({ itemCase, delivery });
}
