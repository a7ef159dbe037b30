import type { Caller } from '../../../kernel/actor.js';
import { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Account } from '../account.entity.js';
import { apartProblems, type WantedCapacity } from '../account.rules.js';
import { refuseAccount, withAccount } from '../account-requests.js';
import { placeOf } from '../capacity-requests.js';
import { RoleAssignment } from '../role-assignment.entity.js';
import { roleNames } from '../role-names.js';

/** Gives an account one more capacity. */
export function grantCapacity(
  services: Services,
  caller: Caller,
  input: { loginName: string; capacity: WantedCapacity },
): Promise<Outcome<{ assignmentId: string }, InvalidInput>> {
  const { loginName, capacity } = input;
  return withAccount(services, caller, { name: 'account.grant', loginName }, async (tx, account) => {
    if (account.disabledAt !== null) {
      return refuseAccount('loginName', 'disabled', `账号“${account.loginName}”已停用，请先重新启用。`);
    }
    const held = await tx.list(RoleAssignment, { accountId: account.id, revokedAt: null });
    const { problems, place } = await placeOf(tx, services, capacity);
    const roles = held.map(({ role }) => role);
    const all = [...problems, ...apartProblems(capacity.role, roles)];
    if (all.length > 0 || !place) return refuse(new InvalidInput(all));
    const same = held.find(
      ({ role, unitId, districtCode, organisationId }) =>
        role === place.role &&
        unitId === place.unitId &&
        districtCode === place.districtCode &&
        organisationId === place.organisationId,
    );
    if (same) return refuseAccount('capacity.role', 'alreadyHeld', '该账号已有这个身份。');
    // Two grants at once see each other by the account's version: an auditor stays apart.
    await tx.update(Account, account.id, account.version, {});
    const assignmentId = tx.ids.next();
    await tx.insert(RoleAssignment, { id: assignmentId, accountId: account.id, ...place, revokedAt: null });
    await tx.event({
      type: 'account.capacityGranted',
      subject: { type: 'account', id: account.id },
      after: { assignmentId, ...place },
      text: `授予账号“${account.loginName}”（${account.displayName}）${roleNames[place.role]}身份`,
      audience: 'audit',
    });
    return done({ assignmentId });
  });
}
