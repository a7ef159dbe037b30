import { type CaseAction, mayCase } from '@gongshen/shared/case';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../kernel/actor.js';
import { StaleObject, type Tx } from '../../kernel/database/tx.js';
import { notFound } from '../../kernel/errors.js';
import { IllegalTransition, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import { Application } from '../applications/index.js';
import { type CaseSubject, mayActOnCase } from './case.policy.js';
import { CasePrerequisiteRow } from './case-prerequisite.entity.js';
import { ItemCaseRow } from './item-case.entity.js';

export interface TakenCase {
  itemCase: ItemCaseRow;
  application: Application;
}

/**
 * The case a person is about to act on: theirs to act on, in a state that allows it, unchanged since they saw it.
 * The state is judged before the version: whoever comes second learns what has become of the case.
 * Throws NOT_FOUND for a case that does not exist to this person, StaleObject for an outdated version.
 * @param expectedVersion null for acts that any number of people may do beside each other
 */
export async function takeCase(
  tx: Tx,
  actor: Actor,
  action: CaseAction,
  caseId: string,
  expectedVersion: number | null,
): Promise<Outcome<TakenCase, NotAllowed | IllegalTransition>> {
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  const application = await tx.get(Application, { id: itemCase.applicationId });
  const answer = mayActOnCase(actor.acting, action, subjectOf(itemCase, application));
  if (answer === 'unknown') throw notFound();
  if (answer === 'notAllowed') return refuse(new NotAllowed('您当前的身份不能对这个办件进行此项操作。'));
  if (!mayCase(itemCase.status, action)) {
    const state = labels('zh-CN').caseStatus[itemCase.status];
    return refuse(new IllegalTransition(itemCase.status, `办件当前状态为“${state}”，不能进行此项操作。`));
  }
  if (expectedVersion !== null && itemCase.version !== expectedVersion) {
    throw new StaleObject('item_case', itemCase.version);
  }
  return done({ itemCase, application });
}

export function subjectOf(itemCase: ItemCaseRow, application: Pick<Application, 'leadUnitId'>): CaseSubject {
  const { status, clockState, unitId, districtCode, organisationId, revokedAt } = itemCase;
  return { status, clockState, unitId, districtCode, organisationId, revokedAt, leadUnitId: application.leadUnitId };
}

/** The prerequisites of one case, in a stable order. */
export function prerequisitesOf(tx: Tx, caseId: string): Promise<CasePrerequisiteRow[]> {
  return tx.list(CasePrerequisiteRow, { caseId }, { gate: 'asc', itemCode: 'asc' });
}
