import type { Role, UnitKind } from '@gongshen/shared/identity';
import { hash } from '@node-rs/argon2';
import { systemActor } from '../../src/kernel/actor.js';
import type { Tx } from '../../src/kernel/database/tx.js';
import { done } from '../../src/kernel/result.js';
import type { Services } from '../../src/kernel/services.js';
import { Account, Organisation, RoleAssignment, Unit } from '../../src/modules/identity/index.js';
import { testPassword } from './test-app.js';

/**
 * The hash says itself what it costs to verify: this one next to nothing, for a test signs in ten people. Passwords that are set
 * through the API have the cost of the product.
 */
const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 } as const;
let passwordHash: Promise<string> | null = null;

/** Writes rows for a test, past the rules. */
export async function arrange<T>(services: Services, work: (tx: Tx) => Promise<T>): Promise<T> {
  const command = { name: 'test.arrange', idempotencyKey: null, input: null, audited: false };
  const outcome = await services.uow.run(systemActor('测试'), command, async (tx) => done(await work(tx)));
  if (!outcome.ok) throw new Error('A test could not arrange its data');
  return outcome.value;
}

export interface PersonPlan {
  loginName: string;
  displayName?: string;
  phone?: string;
  capacities?: { role: Role; unitId?: string; districtCode?: string; organisationId?: string }[];
}

/** Makes an account with its capacities; answers the ids. Password: `testPassword`. */
export async function makePerson(
  services: Services,
  plan: PersonPlan,
): Promise<{ accountId: string; assignmentIds: string[] }> {
  passwordHash ??= hash(testPassword, cheap);
  const hashed = await passwordHash;
  return arrange(services, async (tx) => {
    const accountId = tx.ids.next();
    await tx.insert(Account, {
      id: accountId,
      loginName: plan.loginName,
      passwordHash: hashed,
      displayName: plan.displayName ?? plan.loginName,
      phone: plan.phone ?? null,
      disabledAt: null,
      version: 1,
    });
    const assignments = (plan.capacities ?? [{ role: 'applicant' as const }]).map((capacity) => ({
      id: tx.ids.next(),
      accountId,
      role: capacity.role,
      unitId: capacity.unitId ?? null,
      districtCode: capacity.districtCode ?? null,
      organisationId: capacity.organisationId ?? null,
      revokedAt: null,
    }));
    await tx.insert(RoleAssignment, assignments);
    return { accountId, assignmentIds: assignments.map(({ id }) => id) };
  });
}

export function makeOrganisation(services: Services, name: string, creditCode: string): Promise<string> {
  return arrange(services, async (tx) => {
    const id = tx.ids.next();
    await tx.insert(Organisation, { id, name, creditCode });
    return id;
  });
}

export function makeUnit(
  services: Services,
  plan: { code: string; name: string; kind?: UnitKind; districtCode?: string },
): Promise<string> {
  return arrange(services, async (tx) => {
    const id = tx.ids.next();
    await tx.insert(Unit, {
      id,
      code: plan.code,
      name: plan.name,
      shortName: plan.name,
      kind: plan.kind ?? 'government',
      districtCode: plan.districtCode ?? null,
      parentId: null,
    });
    return id;
  });
}
