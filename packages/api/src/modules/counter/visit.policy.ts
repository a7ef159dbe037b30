import { Role } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';
import type { SqlValue } from '../../kernel/database/sql-connection.js';
import { coversDistrict, districtCondition } from '../identity/index.js';
import type { CounterVisit } from './visit.entity.js';

type VisitSubject = Pick<CounterVisit, 'unitId' | 'districtCode'>;

/**
 * A visit belongs to the window that noted it: its clerks of the same district go on with it. One noted for the whole city is for the
 * clerks of the whole city alone, for it may reach beyond a district.
 */
export function isOwnVisit(acting: Assignment, { unitId, districtCode }: VisitSubject): boolean {
  if (acting.role !== Role.windowClerk || acting.unitId !== unitId) return false;
  return districtCode === null ? acting.districts === null : coversDistrict(acting, districtCode);
}

/** The same over the alias `v` of the table. */
export function ownVisits(acting: Assignment): { sql: string; params: readonly SqlValue[] } {
  if (acting.role !== Role.windowClerk || acting.unitId === null) return { sql: '1 = 0', params: [] };
  const district = districtCondition(acting, 'v.district_code');
  return { sql: `v.unit_id = ? AND (${district.sql})`, params: [acting.unitId, ...district.params] };
}
