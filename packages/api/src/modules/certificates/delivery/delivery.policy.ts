import { type ApplicationStatus, isApplicationEnded } from '@gongshen/shared/application';
import { Role } from '@gongshen/shared/identity';
import type { Assignment } from '../../../kernel/actor.js';
import { coversDistrict } from '../../identity/index.js';

type Capacity = Pick<Assignment, 'role' | 'unitId' | 'organisationId' | 'districts'>;

interface Owned {
  organisationId: string;
  districtCode: string;
}

/** The organisation itself, from the draft until the last result is handed out. */
export function mayChooseDelivery(acting: Capacity, application: Owned & { status: ApplicationStatus }): boolean {
  return (
    acting.role === Role.applicant &&
    acting.organisationId === application.organisationId &&
    application.status !== 'concluded' &&
    !isApplicationEnded(application.status)
  );
}

/** Its own address is told to the organisation in full; to the window masked, until it asks for it (S56); to others not at all. */
export function wishSeen(acting: Capacity, application: Owned): 'whole' | 'masked' | 'method' {
  if (acting.role === Role.applicant) return acting.organisationId === application.organisationId ? 'whole' : 'method';
  return acting.role === Role.windowClerk && coversDistrict(acting, application.districtCode) ? 'masked' : 'method';
}

const watching: readonly Role[] = [Role.windowClerk, Role.supervisor, Role.cityAdministrator];

/** Who received it, with what identity, and the signature: the applicant's own, the window's, and theirs who supervise. */
export function seesReception(acting: Capacity, owned: Owned): boolean {
  if (acting.role === Role.applicant) return acting.organisationId === owned.organisationId;
  return watching.includes(acting.role) && coversDistrict(acting, owned.districtCode);
}

/** The window of the district, which does all of it. */
export function servesDelivery(acting: Capacity, owned: Pick<Owned, 'districtCode'>): boolean {
  return acting.role === Role.windowClerk && coversDistrict(acting, owned.districtCode);
}
