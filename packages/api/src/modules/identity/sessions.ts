import { createHash, randomBytes } from 'node:crypto';
import { permissionsOf } from '@gongshen/shared/identity';
import { type Actor, anonymous, type Caller, systemActor } from '../../kernel/actor.js';
import type { Authenticator } from '../../kernel/authenticator.js';
import { instantToDatabase, rowMapper } from '../../kernel/database/rows.js';
import type { Tx } from '../../kernel/database/tx.js';
import { instantAfter } from '../../kernel/now.js';
import type { RequestOrigin } from '../../kernel/request-context.js';
import { done } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import type { DistrictTree } from './districts.js';
import type { RoleAssignment } from './role-assignment.entity.js';
import { Session } from './session.entity.js';

const minute = 60_000;
const hour = 60 * minute;

interface SessionRow {
  sessionId: string;
  accountId: string;
  displayName: string;
  lastSeenAt: string;
  expiresAt: string;
  assignmentId: string;
  role: RoleAssignment['role'];
  unitId: string | null;
  unitName: string | null;
  districtCode: string | null;
  organisationId: string | null;
  organisationName: string | null;
}

const toSessionRow = rowMapper<SessionRow>({ lastSeenAt: 'instant', expiresAt: 'instant' });

/** One statement tells session, person and capacity; ended, expired, disabled and revoked ones are not found. */
const liveSession = `
  SELECT s.id AS sessionId, s.account_id AS accountId, a.display_name AS displayName, s.last_seen_at AS lastSeenAt,
    s.expires_at AS expiresAt, r.id AS assignmentId, r.role AS role, r.unit_id AS unitId, u.name AS unitName,
    r.district_code AS districtCode, r.organisation_id AS organisationId, o.name AS organisationName
  FROM session s
  JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
  JOIN role_assignment r ON r.id = s.assignment_id AND r.revoked_at IS NULL
  LEFT JOIN unit u ON u.id = r.unit_id
  LEFT JOIN organisation o ON o.id = r.organisation_id
  WHERE s.id = ? AND s.ended_at IS NULL AND s.expires_at > ? AND s.last_seen_at > ?`;

export const sessionIdOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Sessions in the database: any process knows them, and what is ended or revoked is so at the next call. */
export class SessionService implements Authenticator {
  private readonly districts: DistrictTree;

  constructor(private readonly services: Services) {
    this.districts = services.districts;
  }

  async identify(token: string | null): Promise<Caller> {
    if (token === null || !/^[\w-]{20,100}$/.test(token)) return anonymous;
    const { db, clock, config } = this.services;
    const now = clock.now();
    const idleSince = instantAfter(now, -config.session.idleMinutes * minute);
    const found = await db.read.query<object>(liveSession, [
      sessionIdOf(token),
      instantToDatabase(now),
      instantToDatabase(idleSince),
    ]);
    if (!found[0]) return anonymous;
    const row = toSessionRow(found[0]);
    await this.markSeen(row, now);
    return toActor(row, await this.districts.coveredBy(row.districtCode));
  }

  /** Begins a session with a fresh token; the token is told once and kept nowhere. */
  async begin(
    tx: Tx,
    accountId: string,
    assignmentId: string,
    origin: RequestOrigin,
  ): Promise<{ token: string; sessionId: string; expiresAt: string }> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = instantAfter(tx.now, this.services.config.session.absoluteHours * hour);
    const sessionId = sessionIdOf(token);
    await tx.insert(Session, {
      id: sessionId,
      accountId,
      assignmentId,
      createdAt: tx.now,
      lastSeenAt: tx.now,
      expiresAt,
      endedAt: null,
      confirmedAt: null,
      userAgent: origin.userAgent,
      ip: origin.ip,
    });
    return { token, sessionId, expiresAt };
  }

  /** When the session ends if nothing more is done: the earlier of idle and absolute limit. */
  async endsAt(actor: Actor): Promise<string> {
    const { db, clock, config } = this.services;
    const session = await db.read.get(Session, { id: actor.sessionId ?? '' });
    const idle = instantAfter(clock.now(), config.session.idleMinutes * minute);
    if (idle < session.expiresAt) return idle;
    return session.expiresAt;
  }

  /** Marks the session as used, at most once a minute. */
  private async markSeen(row: SessionRow, now: string): Promise<void> {
    if (row.lastSeenAt > instantAfter(now, -minute)) return;
    const command = { name: 'session.seen', idempotencyKey: null, input: null, audited: false };
    await this.services.uow.run(systemActor('会话'), command, async (tx) => {
      await tx.updateWhere(Session, { id: row.sessionId, endedAt: null }, { lastSeenAt: now });
      return done(null);
    });
  }
}

function toActor(row: SessionRow, districts: readonly string[] | null): Actor {
  return {
    kind: 'person',
    accountId: row.accountId,
    displayName: row.displayName,
    sessionId: row.sessionId,
    acting: {
      id: row.assignmentId,
      role: row.role,
      unitId: row.unitId,
      unitName: row.unitName,
      districts,
      organisationId: row.organisationId,
      organisationName: row.organisationName,
    },
    permissions: new Set(permissionsOf(row.role)),
  };
}

declare module '../../kernel/services.js' {
  interface Services {
    /** What a district's capacity covers. */
    districts: DistrictTree;
  }
}
