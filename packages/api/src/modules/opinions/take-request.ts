import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../kernel/actor.js';
import type { Tx } from '../../kernel/database/tx.js';
import { notFound } from '../../kernel/errors.js';
import { IllegalTransition, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import { Application } from '../applications/index.js';
import { type CaseSubject, ItemCaseRow, mayReadCaseRow, subjectOf } from '../cases/index.js';
import { OpinionRequestRow } from './opinion-request.entity.js';
import { isAnswerable, isAsked } from './opinion-request.policy.js';

export interface TakenRequest {
  request: OpinionRequestRow;
  itemCase: ItemCaseRow;
  subject: CaseSubject;
}

/** A request with its case, inside a unit of work. */
export async function loadRequest(tx: Tx, id: string): Promise<TakenRequest> {
  const request = await tx.get(OpinionRequestRow, { id });
  const itemCase = await tx.get(ItemCaseRow, { id: request.caseId });
  const application = await tx.get(Application, { id: request.applicationId });
  return { request, itemCase, subject: subjectOf(itemCase, application) };
}

/** Whoever may not read the case learns nothing of what was asked about it; who may is told that it is not theirs. */
export async function refuseStranger(tx: Tx, actor: Actor, caseId: string): Promise<NotAllowed> {
  if ((await mayReadCaseRow(tx, actor, caseId)) === null) throw notFound();
  return new NotAllowed('您当前的身份不能对这项意见征求进行此项操作。');
}

export function closedAlready(state: OpinionRequestRow['state']): IllegalTransition {
  const name = labels('zh-CN').opinionRequestState[state];
  return new IllegalTransition(state, `这项意见征求当前状态为“${name}”，不能进行此项操作。请刷新页面后再看。`);
}

/** The request a person of the unit asked is about to answer: still open, and its case too. A passed due day closes nothing. */
export async function takeRequest(
  tx: Tx,
  actor: Actor,
  requestId: string,
): Promise<Outcome<TakenRequest, NotAllowed | IllegalTransition>> {
  const taken = await loadRequest(tx, requestId);
  const { request, itemCase } = taken;
  if (!isAsked(actor.acting, request)) return refuse(await refuseStranger(tx, actor, itemCase.id));
  if (request.state !== 'open') return refuse(closedAlready(request.state));
  if (!isAnswerable(request.unitId, itemCase)) {
    const state = labels('zh-CN').caseStatus[itemCase.status];
    return refuse(new IllegalTransition(itemCase.status, `办件当前状态为“${state}”，不能进行此项操作。`));
  }
  return done(taken);
}
