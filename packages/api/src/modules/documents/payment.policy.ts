import type { CaseStatus } from '@gongshen/shared/case';
import { nextPaymentState, PaymentAction, type PaymentState } from '@gongshen/shared/document';
import type { Assignment } from '../../kernel/actor.js';
import { isOwnUnit } from '../cases/index.js';

type Capacity = Pick<Assignment, 'role' | 'unitId' | 'districts' | 'organisationId'>;

interface Handled {
  unitId: string;
  districtCode: string;
}

/** While a case is in hand, and once granted until its result is handed out: some fees are due before the certificate. */
const chargeable: readonly CaseStatus[] = ['accepted', 'suspended', 'approved', 'approvedWithConditions'];

/** May this capacity ask for a payment in a case now: handlers and approvers of its own unit. */
export function mayRequestPayment(
  acting: Capacity,
  subject: Handled & { status: CaseStatus; revokedAt: string | null },
) {
  return isOwnUnit(acting, subject) && isChargeable(subject);
}

export function isChargeable({ status, revokedAt }: { status: CaseStatus; revokedAt: string | null }): boolean {
  return chargeable.includes(status) && revokedAt === null;
}

/** What the capacity may do to a notice now. */
export function availablePaymentActions(acting: Capacity, subject: Handled & { state: PaymentState }): PaymentAction[] {
  if (!isOwnUnit(acting, subject)) return [];
  return Object.values(PaymentAction).filter((action) => nextPaymentState(subject.state, action) !== null);
}
