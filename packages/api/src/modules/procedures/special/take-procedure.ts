import { labels } from '@gongshen/shared/labels';
import { type ProcedureAction, procedureActions } from '@gongshen/shared/procedure';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import { IllegalTransition, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import { Application } from '../../applications/index.js';
import { ItemCaseRow, subjectOf } from '../../cases/index.js';
import { mayActOnProcedure } from './procedure.policy.js';
import { SpecialProcedureRow } from './special-procedure.entity.js';

export interface TakenProcedure {
  procedure: SpecialProcedureRow;
  itemCase: ItemCaseRow;
  application: Application;
}

/**
 * The procedure a person is about to act on: theirs to act on, in a state that allows one of these actions, unchanged since they saw it.
 * The state is judged before the version: whoever comes second learns what has become of it.
 */
export async function takeProcedure(
  tx: Tx,
  actor: Actor,
  actions: readonly [ProcedureAction, ...ProcedureAction[]],
  procedureId: string,
  expectedVersion: number,
): Promise<Outcome<TakenProcedure, NotAllowed | IllegalTransition>> {
  const procedure = await tx.get(SpecialProcedureRow, { id: procedureId });
  const itemCase = await tx.get(ItemCaseRow, { id: procedure.caseId });
  const application = await tx.get(Application, { id: procedure.applicationId });
  const answer = mayActOnProcedure(actor.acting, actions[0], subjectOf(itemCase, application));
  if (answer === 'unknown') throw notFound();
  if (answer === 'notAllowed') return refuse(new NotAllowed('您当前的身份不能对这项特别程序进行此项操作。'));
  if (!procedureActions(procedure.state).some((action) => actions.includes(action))) {
    const state = labels('zh-CN').procedureState[procedure.state];
    return refuse(new IllegalTransition(procedure.state, `特别程序当前状态为“${state}”，不能进行此项操作。`));
  }
  if (procedure.version !== expectedVersion) throw new StaleObject('special_procedure', procedure.version);
  return done({ procedure, itemCase, application });
}
