import { nextOwedState, type OwedAction, type OwedState } from '@gongshen/shared/case';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../kernel/actor.js';
import { StaleObject, type Tx } from '../../kernel/database/tx.js';
import { notFound } from '../../kernel/errors.js';
import { IllegalTransition, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import { Application } from '../applications/index.js';
import { ItemCaseRow, mayReadCase, subjectOf } from '../cases/index.js';
import { owedActionsOf } from './owed.policy.js';
import { OwedMaterialRow } from './owed-material.entity.js';

export interface TakenOwed {
  owed: OwedMaterialRow;
  itemCase: ItemCaseRow;
  application: Application;
  /** Where the action leads. */
  state: OwedState;
}

/**
 * What a person is about to act on: theirs to act on, in a state that allows it, unchanged since they saw it.
 * The state is judged before the version: whoever comes second learns what has become of it.
 */
export async function takeOwed(
  tx: Tx,
  actor: Actor,
  action: OwedAction,
  owedId: string,
  expectedVersion: number,
): Promise<Outcome<TakenOwed, NotAllowed | IllegalTransition>> {
  const owed = await tx.get(OwedMaterialRow, { id: owedId });
  const itemCase = await tx.get(ItemCaseRow, { id: owed.caseId });
  const application = await tx.get(Application, { id: owed.applicationId });
  if (!owedActionsOf(actor.acting, owed).includes(action)) {
    if (!mayReadCase(actor.acting, subjectOf(itemCase, application), [])) throw notFound();
    return refuse(new NotAllowed('您当前的身份不能对这项容缺材料进行此项操作。'));
  }
  const state = nextOwedState(owed.state, action);
  if (state === null) {
    const now = labels('zh-CN').owedState[owed.state];
    return refuse(new IllegalTransition(owed.state, `容缺材料当前状态为“${now}”，不能进行此项操作。`));
  }
  if (owed.version !== expectedVersion) throw new StaleObject('owed_material', owed.version);
  return done({ owed, itemCase, application, state });
}
