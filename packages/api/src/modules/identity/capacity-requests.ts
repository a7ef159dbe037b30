import { Role } from '@gongshen/shared/identity';
import { parseCreditCode } from '@gongshen/shared/project';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import {
  type AccountProblem,
  type CapacityFacts,
  capacityProblems,
  districtOf,
  type WantedCapacity,
} from './account.rules.js';
import { Division } from './division.entity.js';
import { Organisation } from './organisation.entity.js';
import type { RoleAssignment } from './role-assignment.entity.js';
import { Unit } from './unit.entity.js';

/** What a capacity that was asked for comes to. */
type Place = Pick<RoleAssignment, 'role' | 'unitId' | 'districtCode' | 'organisationId'>;

/**
 * Looks up unit, district and organisation of a capacity. Answers what is wrong, or the columns of the capacity; an
 * organisation nobody knows yet is registered.
 */
export async function placeOf(
  tx: Tx,
  services: Services,
  wanted: WantedCapacity,
): Promise<{ problems: AccountProblem[]; place: null } | { problems: []; place: Place }> {
  const code = parseCreditCode(wanted.creditCode ?? '');
  const unit = wanted.unitCode === null ? null : await tx.find(Unit, { code: wanted.unitCode });
  const district = wanted.districtCode === null ? null : await tx.find(Division, { code: wanted.districtCode });
  const organisation = code.ok ? await tx.find(Organisation, { creditCode: code.code }) : null;
  const unitCovers = await services.districts.coveredBy(unit?.districtCode ?? null);
  const facts: CapacityFacts = { unit, unitCovers, district, organisation };
  const problems = capacityProblems(wanted, facts);
  if (problems.length > 0) return { problems, place: null };
  const role = wanted.role as Role;
  if (role !== Role.applicant) {
    const districtCode = districtOf(wanted, facts);
    return { problems: [], place: { role, unitId: unit?.id ?? null, districtCode, organisationId: null } };
  }
  const organisationId = organisation?.id ?? tx.ids.next();
  if (!organisation) {
    await tx.insert(Organisation, { id: organisationId, name: wanted.organisationName ?? '', creditCode: code.code });
  }
  return { problems: [], place: { role, unitId: null, districtCode: null, organisationId } };
}
