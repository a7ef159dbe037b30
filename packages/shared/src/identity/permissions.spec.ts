import { Permission, permissionsOf, Role, roleMay, staffRoles } from './index.js';

const authorities: readonly Role[] = [
  'windowClerk',
  'departmentHandler',
  'departmentApprover',
  'departmentHead',
  'leadCoordinator',
  'reviewCentreCoordinator',
  'cityAdministrator',
  'supervisor',
];

/** Who may at all, written by hand from domain §5 and the measures. */
const expected: Record<Permission, readonly Role[]> = {
  'account.own': Object.values(Role),
  'notification.read': Object.values(Role),
  'project.read': [
    'applicant',
    'windowClerk',
    'departmentHandler',
    'departmentApprover',
    'departmentHead',
    'leadCoordinator',
    'reviewCentreCoordinator',
    'cityAdministrator',
    'supervisor',
  ],
  'project.register': ['applicant'],
  'project.bringInResult': ['applicant'],
  'priorResult.check': ['windowClerk'],
  'application.read': [
    'applicant',
    'windowClerk',
    'departmentHandler',
    'departmentApprover',
    'departmentHead',
    'leadCoordinator',
    'reviewCentreCoordinator',
    'cityAdministrator',
    'supervisor',
  ],
  'application.prepare': ['applicant'],
  'application.submit': ['applicant'],
  'application.withdraw': ['applicant'],
  'application.answer': ['applicant'],
  'intake.read': ['windowClerk'], // 珠 8–11
  'intake.check': ['windowClerk'],
  'intake.receive': ['windowClerk'],
  'intake.correct': ['windowClerk'],
  'intake.return': ['windowClerk'],
  'case.read': [
    'applicant',
    'windowClerk',
    'departmentHandler',
    'departmentApprover',
    'departmentHead',
    'leadCoordinator',
    'reviewCentreCoordinator',
    'cityAdministrator',
    'supervisor',
  ],
  'case.accept': ['departmentHandler', 'departmentApprover'], // 珠 12
  'case.attachResult': ['departmentHandler', 'departmentApprover'],
  'case.decide': ['departmentApprover'], // 珠 15: the lead unit never decides for another
  'case.openProcedure': ['departmentHandler', 'departmentApprover'], // 珠 12
  'case.requestSupplement': ['departmentHandler', 'departmentApprover'],
  'case.requestExtension': ['departmentHandler', 'departmentApprover'],
  'case.approveExtension': ['departmentHead'], // 许可法 42
  'case.settleOwed': ['departmentHandler', 'departmentApprover'],
  'case.terminate': ['departmentApprover'],
  'opinion.write': ['departmentHandler', 'departmentApprover'], // 珠 16
  'opinion.give': ['departmentHandler', 'departmentApprover'],
  'opinion.consult': ['departmentHandler', 'departmentApprover', 'leadCoordinator'],
  'opinion.search': authorities,
  'stage.read': ['leadCoordinator', 'reviewCentreCoordinator', 'cityAdministrator', 'supervisor'],
  'stage.urge': ['leadCoordinator', 'reviewCentreCoordinator', 'cityAdministrator', 'supervisor'], // 珠 15, 22; 沪 15
  'stage.coordinate': ['leadCoordinator'], // 珠 15
  'session.read': ['applicant', ...authorities],
  'session.call': ['leadCoordinator', 'reviewCentreCoordinator'], // 珠 15; 沪 15
  'session.take': ['departmentHandler', 'departmentApprover'],
  'issuance.handOut': ['windowClerk'], // 珠 17, 18
  'issuance.watch': ['windowClerk', 'cityAdministrator', 'supervisor'], // 珠 18, 22
  'counter.file': ['windowClerk'], // 珠 9
  'original.record': ['windowClerk', 'departmentHandler', 'departmentApprover'], // 珠 13
  'remark.read': authorities,
  'remark.write': ['windowClerk', 'departmentHandler', 'departmentApprover'],
  'library.read': ['applicant'], // 珠 14
  'library.manage': ['applicant'],
  'certificate.draft': ['departmentHandler', 'departmentApprover'],
  'certificate.seal': ['departmentApprover'],
  'certificate.revise': ['departmentHandler', 'departmentApprover', 'departmentHead'], // one proposes, another confirms
  'case.requestPayment': ['departmentHandler', 'departmentApprover'],
  'seal.manage': ['departmentAdministrator'], // 珠 23: of the own unit
  'outbox.read': ['cityAdministrator'],
  'outbox.retry': ['cityAdministrator'],
  'alert.read': authorities, // 珠 20
  'calendar.read': [...authorities, 'departmentAdministrator', 'districtAdministrator'],
  'calendar.manage': ['cityAdministrator'],
  'audit.read': ['auditor'], // 等保三级
};

const cells = Object.values(Permission).flatMap((permission) =>
  Object.values(Role).map((role) => [role, permission] as const),
);

test.each(cells)('%s × %s', (role, permission) => {
  expect(roleMay(role, permission)).toBe(expected[permission].includes(role));
});

test('the list of a role is what it may', () => {
  for (const role of Object.values(Role)) {
    expect(new Set(permissionsOf(role))).toEqual(
      new Set(Object.values(Permission).filter((each) => roleMay(role, each))),
    );
  }
  expect(staffRoles).not.toContain('applicant');
});
