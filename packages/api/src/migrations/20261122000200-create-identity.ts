import {
  boolean,
  createTables,
  instant,
  key,
  oneOf,
  orNull,
  ref,
  text,
  version,
} from '../kernel/database/table-builder.js';

const division = {
  name: 'division',
  columns: [key('code', 12), text('name', 60), text('level', 20), orNull(text('parent_code', 12))],
  indices: [['parent_code']],
};

const unit = {
  name: 'unit',
  columns: [
    key(),
    text('code', 40),
    text('name', 120),
    text('short_name', 60),
    oneOf('kind', ['government', 'institution', 'utility', 'intermediaryPool', 'window']),
    orNull(ref('district_code', 'division', { column: 'code', length: 12 })),
    orNull(ref('parent_id', 'unit')),
  ],
  unique: [['code']],
};

const organisation = {
  name: 'organisation',
  columns: [key(), text('name', 120), text('credit_code', 18)],
  unique: [['credit_code']],
};

const account = {
  name: 'account',
  columns: [
    key(),
    text('login_name', 60),
    text('password_hash', 255),
    text('display_name', 60),
    orNull(text('phone', 40)),
    orNull(instant('disabled_at')),
    version(),
  ],
  unique: [['login_name']],
};

const roleAssignment = {
  name: 'role_assignment',
  columns: [
    key(),
    ref('account_id', 'account'),
    oneOf('role', [
      'applicant',
      'windowClerk',
      'departmentHandler',
      'departmentApprover',
      'leadCoordinator',
      'reviewCentreCoordinator',
      'departmentAdministrator',
      'districtAdministrator',
      'cityAdministrator',
      'supervisor',
      'auditor',
    ]),
    orNull(ref('unit_id', 'unit')),
    orNull(ref('district_code', 'division', { column: 'code', length: 12 })),
    orNull(ref('organisation_id', 'organisation')),
    orNull(instant('revoked_at')),
  ],
  indices: [['account_id'], ['unit_id', 'role'], ['organisation_id']],
};

const session = {
  name: 'session',
  columns: [
    key('id', 64),
    ref('account_id', 'account'),
    ref('assignment_id', 'role_assignment'),
    instant('created_at'),
    instant('last_seen_at'),
    instant('expires_at'),
    orNull(instant('ended_at')),
    text('user_agent', 200),
    text('ip', 60),
  ],
  indices: [['account_id'], ['expires_at']],
};

const loginAttempt = {
  name: 'login_attempt',
  columns: [key(), text('key', 80), instant('at'), boolean('succeeded')],
  indices: [['key', 'at'], ['at']],
};

/** Who people are, for whom they act, and their sessions. */
export const CreateIdentity = createTables('CreateIdentity1795305600200', [
  division,
  unit,
  organisation,
  account,
  roleAssignment,
  session,
  loginAttempt,
]);
