import { maskAddress, maskPersonName } from '@gongshen/shared/delivery';
import type { ProcedureDocumentKind } from '@gongshen/shared/document';
import { Role, unitRoles } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';
import { coversDistrict } from '../identity/index.js';
import type { PaperFacts } from './paper-facts.js';

type Capacity = Pick<Assignment, 'role' | 'unitId' | 'districts' | 'organisationId'>;

/** Papers on which stands whom and where something was served to (S56). */
export const namesRecipient = (kind: ProcedureDocumentKind): boolean => kind === 'delivery' || kind === 'transfer';

/** Of the paper: who issued it, whose case it is about, and whose application. */
export interface ServedSubject {
  /** The issuing unit's and the case's. */
  unitIds: readonly (string | null)[];
  organisationId: string;
  districtCode: string;
}

/** The window that serves, the unit that issued or decided, and the organisation itself read it as it is; all others a masked copy. */
export function readsWhole(acting: Capacity, { unitIds, organisationId, districtCode }: ServedSubject): boolean {
  if (acting.role === Role.applicant) return acting.organisationId === organisationId;
  if (!coversDistrict(acting, districtCode)) return false;
  if (acting.role === Role.windowClerk) return true;
  return unitRoles.includes(acting.role) && acting.unitId !== null && unitIds.includes(acting.unitId);
}

const hidden = '（已隐去）';

/** The facts as somebody else's copy shows them. */
export function maskedFacts(kind: ProcedureDocumentKind, { head, body }: PaperFacts): PaperFacts {
  if (kind === 'delivery') {
    const served = body as PaperFacts<'delivery'>['body'];
    const masked: typeof served = {
      ...served,
      address: served.address === null ? null : maskAddress(served.address),
      recipient: maskPersonName(served.recipient),
      trackingNumber: served.trackingNumber === null ? null : hidden,
      signatureSha256: null,
    };
    return { head, body: masked };
  }
  if (kind === 'transfer') {
    const moved = body as PaperFacts<'transfer'>['body'];
    if (moved.direction !== 'toApplicant') return { head, body };
    const masked: typeof moved = {
      ...moved,
      toName: maskPersonName(moved.toName),
      receivedBy: moved.receivedBy === null ? null : maskPersonName(moved.receivedBy),
      trackingNumber: moved.trackingNumber === null ? null : hidden,
    };
    return { head, body: masked };
  }
  return { head, body };
}
