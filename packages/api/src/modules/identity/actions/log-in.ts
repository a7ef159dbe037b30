import { permissionsOf } from '@gongshen/shared/identity';
import { type Actor, anonymous } from '../../../kernel/actor.js';
import type { Reader } from '../../../kernel/database/reader.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import { Account } from '../account.entity.js';
import { passwordAtMost } from '../account.rules.js';
import { LoginRefused } from '../login.type.js';
import { LoginThrottle } from '../login-throttle.js';
import { passwordMatches } from '../password.js';
import { RoleAssignment } from '../role-assignment.entity.js';
import { Session } from '../session.entity.js';
import { SessionService, sessionIdOf } from '../sessions.js';

const longest = { loginName: 60, password: passwordAtMost };

/**
 * Signs a person in with a fresh session. Unknown name, wrong password, disabled account and account without a capacity
 * answer alike and take alike; a try is counted before the password is looked at.
 */
export async function logIn(
  context: RequestContext,
  input: { loginName: string; password: string },
): Promise<Outcome<{ accountId: string }, LoginRefused>> {
  const { services, origin } = context;
  const { uow, db } = services;
  const loginName = input.loginName.trim();
  const tooLong = loginName.length > longest.loginName || input.password.length > longest.password;
  const throttle = new LoginThrottle(services);
  const wait = await throttle.book(loginName, origin.ip);
  // Only logged: audit rows of a guesser's waiting would fill the table.
  if (wait) {
    services.log.warn({ ip: origin.ip }, 'a login was throttled');
    return refuse(new LoginRefused(wait.retryAfterSeconds));
  }
  const account = tooLong ? null : await db.read.find(Account, { loginName });
  const hash = account && account.disabledAt === null ? account.passwordHash : null;
  const matches = await passwordMatches(hash, tooLong ? '' : input.password);
  const assignment = matches && account ? await capacityToBeginWith(db.read, account.id) : null;
  const command = {
    name: 'account.logIn',
    idempotencyKey: null,
    input: { loginName },
    ...(account ? { subject: { type: 'account', id: account.id } } : {}),
  };
  if (!account || !assignment) {
    return uow.run<never, LoginRefused>(anonymous, command, async () => refuse(new LoginRefused()));
  }
  const oldToken = context.sessionToken();
  const sessions = new SessionService(services);
  const actor = actorOf(account, assignment, await services.districts.coveredBy(assignment.districtCode));
  const outcome = await uow.run(actor, command, async (tx) => {
    await throttle.succeeded(tx, loginName, origin.ip);
    if (oldToken) await tx.updateWhere(Session, { id: sessionIdOf(oldToken), endedAt: null }, { endedAt: tx.now });
    const session = await sessions.begin(tx, account.id, assignment.id, origin);
    await tx.event({
      type: 'account.loggedIn',
      subject: { type: 'account', id: account.id },
      text: `${account.displayName}登录系统`,
      audience: 'audit',
    });
    return done(session);
  });
  if (!outcome.ok) return outcome;
  context.setSession(outcome.value.token, outcome.value.expiresAt);
  context.caller = { ...actor, sessionId: outcome.value.sessionId };
  return done({ accountId: account.id });
}

/** The capacity of the last session, when it is still held; else the first one. */
async function capacityToBeginWith(reader: Reader, accountId: string): Promise<RoleAssignment | null> {
  const held = await reader.list(RoleAssignment, { accountId, revokedAt: null }, { id: 'asc' });
  const [last] = await reader.list(Session, { accountId }, { createdAt: 'desc' }, 1);
  return held.find(({ id }) => id === last?.assignmentId) ?? held[0] ?? null;
}

/** The person in the audit of the login itself; unit and organisation names are looked up with the next call. */
function actorOf(account: Account, assignment: RoleAssignment, districts: readonly string[] | null): Actor {
  const { id, role, unitId, organisationId } = assignment;
  return {
    kind: 'person',
    accountId: account.id,
    displayName: account.displayName,
    sessionId: null,
    acting: { id, role, unitId, unitName: null, districts, organisationId, organisationName: null },
    permissions: new Set(permissionsOf(role)),
  };
}
