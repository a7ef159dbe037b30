import { labels } from '@gongshen/shared/labels';
import {
  maySession,
  type RectificationAction,
  rectificationActions,
  type SessionAction,
} from '@gongshen/shared/session';
import type { Actor } from '../../kernel/actor.js';
import { StaleObject, type Tx } from '../../kernel/database/tx.js';
import { notFound } from '../../kernel/errors.js';
import { IllegalTransition, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import { unitsWithPart } from '../applications/index.js';
import { JointSession } from './joint-session.entity.js';
import { mayActOnRectification, mayActOnSession } from './session.policy.js';
import { RectificationRow } from './session-conclusion.entity.js';
import { loadParties, type SessionParties, subjectOfSession } from './session-parties.js';

export interface TakenSession {
  session: JointSession;
  parties: SessionParties;
}

const notYours = () => refuse(new NotAllowed('您当前的身份不能进行此项操作。'));

/**
 * The session a person is about to act on: theirs to act on, in a state that allows it, unchanged since they saw it.
 * @param expectedVersion null for acts that several units may do beside each other
 */
export async function takeSession(
  tx: Tx,
  actor: Actor,
  action: SessionAction,
  sessionId: string,
  expectedVersion: number | null,
): Promise<Outcome<TakenSession, NotAllowed | IllegalTransition>> {
  const session = await tx.get(JointSession, { id: sessionId });
  const parties = await loadParties(tx, sessionId);
  const partUnitIds = await unitsWithPart(tx, actor.acting, session.projectId);
  const answer = mayActOnSession(actor.acting, action, subjectOfSession(session, parties), partUnitIds);
  if (answer === 'unknown') throw notFound();
  if (answer === 'notAllowed') return notYours();
  if (!maySession(session.state, action)) {
    const state = labels('zh-CN').sessionState[session.state];
    return refuse(new IllegalTransition(session.state, `当前状态为“${state}”，不能进行此项操作。`));
  }
  if (expectedVersion !== null && session.version !== expectedVersion) {
    throw new StaleObject('joint_session', session.version);
  }
  return done({ session, parties });
}

export interface TakenRectification {
  rectification: RectificationRow;
  session: JointSession;
}

/** The same for something to be put right. */
export async function takeRectification(
  tx: Tx,
  actor: Actor,
  action: RectificationAction,
  rectificationId: string,
  expectedVersion: number,
): Promise<Outcome<TakenRectification, NotAllowed | IllegalTransition>> {
  const rectification = await tx.get(RectificationRow, { id: rectificationId });
  const session = await tx.get(JointSession, { id: rectification.sessionId });
  const partUnitIds = await unitsWithPart(tx, actor.acting, session.projectId);
  const { districtCode, organisationId } = session;
  const subject = { state: rectification.state, unitId: rectification.unitId, districtCode, organisationId };
  const answer = mayActOnRectification(actor.acting, action, subject, partUnitIds);
  if (answer === 'unknown') throw notFound();
  if (answer === 'notAllowed') return notYours();
  if (session.state === 'cancelled' || !rectificationActions(rectification.state).includes(action)) {
    const state = labels('zh-CN').rectificationState[rectification.state];
    return refuse(new IllegalTransition(rectification.state, `该项整改当前状态为“${state}”，不能进行此项操作。`));
  }
  if (rectification.version !== expectedVersion) throw new StaleObject('rectification', rectification.version);
  return done({ rectification, session });
}
