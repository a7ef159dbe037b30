import { departmentRoles, Role } from '@gongshen/shared/identity';
import {
  type OriginalAction,
  type OriginalParty,
  type OriginalState,
  originalActionsOf,
} from '@gongshen/shared/original';
import type { Assignment } from '../../../kernel/actor.js';
import { coversDistrict } from '../../identity/index.js';

export interface OriginalSubject {
  state: OriginalState;
  districtCode: string;
  /** The department it is at, goes to, or comes from. */
  unitId: string | null;
}

type Capacity = Pick<Assignment, 'role' | 'unitId' | 'districts'>;

/** On which side of the counter the capacity stands to this original; null: on neither. */
export function partyOf(
  acting: Capacity,
  { districtCode, unitId }: Omit<OriginalSubject, 'state'>,
): OriginalParty | null {
  if (!coversDistrict(acting, districtCode)) return null;
  if (acting.role === Role.windowClerk) return 'window';
  return departmentRoles.includes(acting.role) && unitId !== null && acting.unitId === unitId ? 'department' : null;
}

/** What this capacity may do with it now; the same guards the acts. */
export function availableOriginalActions(acting: Capacity, subject: OriginalSubject): OriginalAction[] {
  const party = partyOf(acting, subject);
  return party === null ? [] : originalActionsOf(party, subject.state);
}

const watching: readonly Role[] = [Role.applicant, Role.windowClerk, Role.supervisor, Role.cityAdministrator];

/**
 * The drawn signature of whoever handed in or took home, where the application itself may be read: the applicant's own, the window's,
 * and theirs who supervise — as with results that are handed out (S56).
 */
export function seesSignature({ role }: Pick<Assignment, 'role'>): boolean {
  return watching.includes(role);
}
