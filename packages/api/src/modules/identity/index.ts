import type { ApiModule } from '../../kernel/module.js';
import { CreateIdentity } from '../../migrations/20261122000200-create-identity.js';
import { AddDepartmentHead } from '../../migrations/20261123000100-add-department-head.js';
import { ConfirmSessions } from '../../migrations/20261124002000-confirm-sessions.js';
import { CreatePhoneConfirmations } from '../../migrations/20261125002000-create-phone-confirmations.js';
import { Account } from './account.entity.js';
import { DistrictTree } from './districts.js';
import { Division } from './division.entity.js';
import { IdentityResolver } from './identity.resolver.js';
import { LoginAttempt } from './login-attempt.entity.js';
import { Organisation } from './organisation.entity.js';
import { OwnAccountResolver } from './own-account.resolver.js';
import { PhoneConfirmation } from './phone-confirmation.entity.js';
import { RoleAssignment } from './role-assignment.entity.js';
import { Session } from './session.entity.js';
import { SessionService } from './sessions.js';
import { registerSweeps } from './sweeps.js';
import { Unit } from './unit.entity.js';

export const identityModule: ApiModule = {
  name: 'identity',
  entities: [Division, Unit, Organisation, Account, RoleAssignment, Session, LoginAttempt, PhoneConfirmation],
  migrations: [CreateIdentity, AddDepartmentHead, ConfirmSessions, CreatePhoneConfirmations],
  resolvers: [IdentityResolver, OwnAccountResolver],
  register(services) {
    services.districts = new DistrictTree(() => services.db.read);
    services.authenticator = new SessionService(services);
    registerSweeps(services);
  },
};

export { Account } from './account.entity.js';
export { type ListedAccount, listAccounts } from './account.queries.js';
export { AccountReason, type WantedCapacity } from './account.rules.js';
export { createAccount } from './actions/create-account.js';
export { disableAccount } from './actions/disable-account.js';
export { enableAccount } from './actions/enable-account.js';
export { grantCapacity } from './actions/grant-capacity.js';
export { revokeCapacity } from './actions/revoke-capacity.js';
export { setPassword } from './actions/set-password.js';
export { coversDistrict, districtCondition } from './districts.js';
export { Division } from './division.entity.js';
export { drawCheckCode, type GivenCode, type GivenNumber, nextDocumentNumber } from './document-number.js';
export { confirmedRecently, requireFresh } from './fresh.js';
export { generatePassword } from './generated-password.js';
export {
  divisionLoader,
  organisationLoader,
  personLoader,
  unitByCodeLoader,
  unitLoader,
} from './identity.loaders.js';
export { DivisionType, OrganisationType, PersonType, UnitType, ViewerType } from './identity.type.js';
export { Organisation } from './organisation.entity.js';
export { findOrAddOrganisation } from './organisations.js';
export { hashPassword, passwordMatches } from './password.js';
export { findRecipients, type Recipient } from './people.queries.js';
export { RoleAssignment } from './role-assignment.entity.js';
export { Session } from './session.entity.js';
export { Unit } from './unit.entity.js';
export { consultableKinds } from './unit.queries.js';
