import type { CaseAction } from '@gongshen/shared/case';
import type { Actor } from '../../kernel/actor.js';
import type { Tx } from '../../kernel/database/tx.js';
import { notFound } from '../../kernel/errors.js';
import { NotAllowed } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import { Application } from '../applications/index.js';
import { ItemCaseRow, mayActOnCase, subjectOf } from '../cases/index.js';

/**
 * The case of something the own department asked for, by the right to ask; its state aside, which is judged on what was asked for.
 * To those who may not read it it is not there.
 */
export async function takeOwnCase(
  tx: Tx,
  actor: Actor,
  action: CaseAction,
  caseId: string,
): Promise<Outcome<ItemCaseRow, NotAllowed>> {
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  const application = await tx.get(Application, { id: itemCase.applicationId });
  const answer = mayActOnCase(actor.acting, action, subjectOf(itemCase, application));
  if (answer === 'unknown') throw notFound();
  if (answer === 'notAllowed') return refuse(new NotAllowed('您当前的身份不能对这个办件进行此项操作。'));
  return done(itemCase);
}
