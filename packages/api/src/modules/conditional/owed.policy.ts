import { nextOwedState, OwedAction, type OwedState } from '@gongshen/shared/case';
import { Role } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';
import { isOwnUnit } from '../cases/index.js';

/** What the policy has to know of something that is owed. */
export interface OwedSubject {
  state: OwedState;
  organisationId: string;
  unitId: string;
  districtCode: string;
  /** Its day has passed and it is owed still. */
  overdue: boolean;
}

type Capacity = Pick<Assignment, 'role' | 'unitId' | 'districts' | 'organisationId'>;

/** What the capacity may do by its relation to it, whatever its state. */
export function owedActionsOf(
  acting: Capacity,
  subject: Pick<OwedSubject, 'organisationId' | 'unitId' | 'districtCode'>,
): readonly OwedAction[] {
  if (acting.role === Role.applicant) return acting.organisationId === subject.organisationId ? ['deliver'] : [];
  if (!isOwnUnit(acting, subject)) return [];
  // Who decides takes back: 许可法 69
  return acting.role === Role.departmentApprover ? ['settle', 'reject', 'revoke'] : ['settle', 'reject'];
}

/** What the capacity may do now. An approval is taken back only once the day has passed. */
export function availableOwedActions(acting: Capacity, subject: OwedSubject): OwedAction[] {
  const own = owedActionsOf(acting, subject);
  return Object.values(OwedAction).filter(
    (action) =>
      own.includes(action) &&
      nextOwedState(subject.state, action) !== null &&
      (action !== OwedAction.revoke || subject.overdue),
  );
}
