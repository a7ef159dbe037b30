import type { Caller } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { FreshSignInRequired } from '../../kernel/graphql/domain-error.js';
import { instantAfter } from '../../kernel/now.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import { Session } from './session.entity.js';

/** How long a given password counts. */
export const freshForMinutes = 5;

/** Until when a password given at this instant counts. */
export const freshUntil = (confirmedAt: string) => instantAfter(confirmedAt, freshForMinutes * 60_000);

/**
 * True when the person gave the password within the last minutes, in this session and the capacity it acts in. The login itself
 * does not count: what demands it is to be meant, not only to be possible in a browser that stands open.
 */
export async function confirmedRecently(reader: Reader, caller: Caller, now: string): Promise<boolean> {
  if (caller.kind !== 'person' || caller.sessionId === null) return false;
  const session = await reader.find(Session, {
    id: caller.sessionId,
    accountId: caller.accountId,
    assignmentId: caller.acting.id,
    endedAt: null,
  });
  const confirmedAt = session?.confirmedAt ?? null;
  return confirmedAt !== null && confirmedAt <= now && now < freshUntil(confirmedAt);
}

/** Refuses what demands a fresh password of somebody who has not given it. */
export async function requireFresh(services: Services, caller: Caller): Promise<Outcome<null, FreshSignInRequired>> {
  const { db, clock } = services;
  return (await confirmedRecently(db.read, caller, clock.now())) ? done(null) : refuse(new FreshSignInRequired());
}
