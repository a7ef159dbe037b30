import { Role } from '@gongshen/shared/identity';
import { maskPhone } from '@gongshen/shared/project';
import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { instantToDatabase } from '../../kernel/database/rows.js';
import { instantAfter } from '../../kernel/now.js';
import type { Services } from '../../kernel/services.js';
import { Account } from './account.entity.js';
import { capacitiesOf } from './capacities.js';
import { deviceName } from './device-name.js';
import type { OrganisationMemberType, OwnAccountType, OwnSessionType } from './own-account.type.js';
import { findRecipients } from './people.queries.js';
import { Session } from './session.entity.js';

/** What a person may know of the own account: four statements. */
export async function ownAccount({ db, clock, config }: Services, actor: Actor): Promise<OwnAccountType> {
  const account = await db.read.get(Account, { id: actor.accountId });
  const idleSince = instantAfter(clock.now(), -config.session.idleMinutes * 60_000);
  return {
    loginName: account.loginName,
    displayName: account.displayName,
    phone: account.phone,
    passwordLengthAtLeast: config.password.lengthAtLeast,
    sessions: await liveSessionsOf(db.read, actor, { now: clock.now(), idleSince }),
    members: await membersOf(db.read, actor),
  };
}

async function membersOf(read: Reader, { accountId, acting }: Actor): Promise<OrganisationMemberType[]> {
  const { role, organisationId } = acting;
  if (role !== Role.applicant || organisationId === null) return [];
  const people = await findRecipients(read, { roles: [Role.applicant], organisationId });
  return people.map(({ accountId: id, displayName, phone }) => ({
    ...{ id, displayName, self: id === accountId },
    phone: phone && maskPhone(phone),
  }));
}

/** Sessions that would still be let in, the one that asks first, then the latest used. */
async function liveSessionsOf(
  read: Reader,
  actor: Actor,
  { now, idleSince }: { now: string; idleSince: string },
): Promise<OwnSessionType[]> {
  const shape = read.shape(Session);
  const rows = await read.query(
    `SELECT ${shape.selectList('s')} FROM session s
     WHERE s.account_id = ? AND s.ended_at IS NULL AND s.expires_at > ? AND s.last_seen_at > ?
     ORDER BY s.last_seen_at DESC, s.id`,
    [actor.accountId, instantToDatabase(now), instantToDatabase(idleSince)],
  );
  const labels = new Map((await capacitiesOf(read, actor.accountId)).map(({ id, label }) => [id, label]));
  return rows
    .map((row) => shape.fromRow(row))
    .filter(({ assignmentId }) => labels.has(assignmentId))
    .map(({ id, assignmentId, userAgent, ip, createdAt, lastSeenAt }) => ({
      ...{ id, createdAt, lastSeenAt },
      device: deviceName(userAgent),
      address: ip,
      capacityLabel: labels.get(assignmentId) ?? '',
      current: id === actor.sessionId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}
