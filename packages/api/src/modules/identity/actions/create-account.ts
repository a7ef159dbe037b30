import type { Caller } from '../../../kernel/actor.js';
import { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Account } from '../account.entity.js';
import { type AccountDetails, detailProblems, passwordProblems, type WantedCapacity } from '../account.rules.js';
import { placeOf } from '../capacity-requests.js';
import { hashPassword } from '../password.js';
import { RoleAssignment } from '../role-assignment.entity.js';
import { roleNames } from '../role-names.js';

export interface CreateAccount extends AccountDetails {
  password: string;
  capacity: WantedCapacity;
}

/** Makes an account with its first capacity. Refused with everything that is wrong, at once. */
export async function createAccount(
  services: Services,
  caller: Caller,
  input: CreateAccount,
): Promise<Outcome<{ accountId: string }, InvalidInput>> {
  const details: AccountDetails = {
    loginName: input.loginName.trim(),
    displayName: input.displayName.trim(),
    phone: input.phone?.trim() || null,
  };
  const { loginName, displayName } = details;
  const inputProblems = [
    ...detailProblems(details),
    ...passwordProblems(input.password, loginName, services.config.password.lengthAtLeast),
  ];
  const passwordHash = inputProblems.length > 0 ? '' : await hashPassword(input.password);
  const command = { name: 'account.create', idempotencyKey: null, input: null };
  return services.uow.run<{ accountId: string }, InvalidInput>(caller, command, async (tx) => {
    const problems = [...inputProblems];
    if (await tx.find(Account, { loginName })) {
      problems.push({ field: 'loginName', reason: 'taken', message: `用户名“${loginName}”已被使用。` });
    }
    const { problems: capacityProblems, place } = await placeOf(tx, services, input.capacity);
    problems.push(...capacityProblems);
    if (problems.length > 0 || !place) return refuse(new InvalidInput(problems));
    const accountId = tx.ids.next();
    await tx.insert(Account, { id: accountId, ...details, passwordHash, disabledAt: null, version: 1 });
    await tx.insert(RoleAssignment, { id: tx.ids.next(), accountId, ...place, revokedAt: null });
    await tx.event({
      type: 'account.created',
      subject: { type: 'account', id: accountId },
      after: { loginName, displayName, ...place },
      text: `建立账号“${loginName}”（${displayName}，${roleNames[place.role]}）`,
      audience: 'audit',
    });
    return done({ accountId });
  });
}
