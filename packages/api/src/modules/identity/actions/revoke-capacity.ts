import type { Caller } from '../../../kernel/actor.js';
import type { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Account } from '../account.entity.js';
import type { WantedCapacity } from '../account.rules.js';
import { refuseAccount, withAccount } from '../account-requests.js';
import { capacitiesOf } from '../capacities.js';
import type { CapacityType } from '../identity.type.js';
import { RoleAssignment } from '../role-assignment.entity.js';

/** Takes a capacity from an account: the one held that fits what is given; what is left out (null) does not matter. */
export function revokeCapacity(
  services: Services,
  caller: Caller,
  input: { loginName: string; capacity: WantedCapacity },
): Promise<Outcome<{ label: string }, InvalidInput>> {
  const { loginName, capacity } = input;
  return withAccount(services, caller, { name: 'account.revoke', loginName }, async (tx, account) => {
    const held = (await capacitiesOf(tx, account.id)).filter((each) => fits(each, capacity));
    const [one] = held;
    if (!one) return refuseAccount('capacity.role', 'notHeld', '该账号没有这个身份。');
    if (held.length > 1) {
      const message = `有 ${held.length} 个身份符合，请写明单位、区或统一社会信用代码：${held.map(({ label }) => label).join('；')}。`;
      return refuseAccount('capacity.role', 'ambiguous', message);
    }
    await tx.update(Account, account.id, account.version, {});
    await tx.updateWhere(RoleAssignment, { id: one.id, revokedAt: null }, { revokedAt: tx.now });
    await tx.event({
      type: 'account.capacityRevoked',
      subject: { type: 'account', id: account.id },
      before: { assignmentId: one.id, role: one.role },
      text: `撤销账号“${account.loginName}”（${account.displayName}）的身份：${one.label}`,
      audience: 'audit',
    });
    return done({ label: one.label });
  });
}

function fits(held: CapacityType, wanted: WantedCapacity): boolean {
  return (
    held.role === wanted.role &&
    (wanted.unitCode === null || held.unit?.code === wanted.unitCode) &&
    (wanted.districtCode === null || held.district?.code === wanted.districtCode) &&
    (wanted.creditCode === null || held.organisation?.creditCode === wanted.creditCode)
  );
}
