import { Role } from './roles.js';

/** What an operation asks for; who may do it to which object is the policy's business. */
export const Permission = {
  'account.own': 'account.own',
  'notification.read': 'notification.read',
  'project.read': 'project.read',
  'project.register': 'project.register',
  'project.bringInResult': 'project.bringInResult',
  'priorResult.check': 'priorResult.check',
  'application.read': 'application.read',
  'application.prepare': 'application.prepare',
  'application.submit': 'application.submit',
  'application.withdraw': 'application.withdraw',
  'application.answer': 'application.answer',
  'intake.read': 'intake.read',
  'intake.check': 'intake.check',
  'intake.receive': 'intake.receive',
  'intake.correct': 'intake.correct',
  'intake.return': 'intake.return',
  'case.read': 'case.read',
  'case.accept': 'case.accept',
  'case.attachResult': 'case.attachResult',
  'case.decide': 'case.decide',
  'case.openProcedure': 'case.openProcedure',
  'case.requestSupplement': 'case.requestSupplement',
  'case.requestExtension': 'case.requestExtension',
  'case.approveExtension': 'case.approveExtension',
  'case.settleOwed': 'case.settleOwed',
  'case.terminate': 'case.terminate',
  'opinion.write': 'opinion.write',
  'opinion.give': 'opinion.give',
  'opinion.consult': 'opinion.consult',
  'opinion.search': 'opinion.search',
  'stage.read': 'stage.read',
  'stage.urge': 'stage.urge',
  'stage.coordinate': 'stage.coordinate',
  'session.read': 'session.read',
  'session.call': 'session.call',
  'session.take': 'session.take',
  'issuance.handOut': 'issuance.handOut',
  'issuance.watch': 'issuance.watch',
  'counter.file': 'counter.file',
  'original.record': 'original.record',
  'remark.read': 'remark.read',
  'remark.write': 'remark.write',
  'library.read': 'library.read',
  'library.manage': 'library.manage',
  'certificate.draft': 'certificate.draft',
  'certificate.seal': 'certificate.seal',
  'certificate.revise': 'certificate.revise',
  'case.requestPayment': 'case.requestPayment',
  'seal.manage': 'seal.manage',
  'outbox.read': 'outbox.read',
  'outbox.retry': 'outbox.retry',
  'alert.read': 'alert.read',
  'calendar.read': 'calendar.read',
  'calendar.manage': 'calendar.manage',
  'audit.read': 'audit.read',
} as const;
export type Permission = keyof typeof Permission;

const own: readonly Permission[] = ['account.own', 'notification.read'];
const reading: readonly Permission[] = [...own, 'project.read', 'application.read', 'case.read', 'session.read'];
/** What the authorities' side reads besides. */
const serving: readonly Permission[] = [...reading, 'alert.read', 'opinion.search', 'calendar.read', 'remark.read'];
const handling: readonly Permission[] = [
  ...serving,
  'case.accept',
  'case.attachResult',
  'opinion.write',
  'opinion.give',
  'opinion.consult',
  'case.openProcedure',
  'case.requestSupplement',
  'case.requestExtension',
  'case.settleOwed',
  'session.take',
  'certificate.draft',
  // 暂停、恢复、撤销: proposed by one, confirmed by another
  'certificate.revise',
  'case.requestPayment',
  'original.record',
  'remark.write',
];

/** Rights = permission × unit × district × relation to the case (domain §5); this is the first factor. */
export const rolePermissions = {
  applicant: [
    ...reading,
    'project.register',
    'project.bringInResult',
    'application.prepare',
    'application.submit',
    'application.withdraw',
    'application.answer',
    'library.read',
    'library.manage',
  ],
  // 珠 8–11 receiving, 珠 17–18 handing out
  windowClerk: [
    ...serving,
    'priorResult.check',
    'intake.read',
    'intake.check',
    'intake.receive',
    'intake.correct',
    'intake.return',
    'issuance.handOut',
    'issuance.watch',
    // 珠 9, 13
    'counter.file',
    'original.record',
    'remark.write',
  ],
  // 珠 12, 16
  departmentHandler: handling,
  departmentApprover: [...handling, 'case.decide', 'case.terminate', 'certificate.seal'],
  // 许可法 42: an extension is approved by the head of the authority
  departmentHead: [...serving, 'case.approveExtension', 'certificate.revise'],
  // 珠 15: leads the stage, and may not decide for another department
  leadCoordinator: [...serving, 'stage.read', 'stage.urge', 'stage.coordinate', 'opinion.consult', 'session.call'],
  // 沪 15
  reviewCentreCoordinator: [...serving, 'stage.read', 'stage.urge', 'session.call'],
  // 珠 23: accounts only, inside their own unit or district
  departmentAdministrator: [...own, 'calendar.read', 'seal.manage'],
  districtAdministrator: [...own, 'calendar.read'],
  // 珠 22, 24: 工改办
  cityAdministrator: [
    ...serving,
    'stage.read',
    'stage.urge',
    'issuance.watch',
    'outbox.read',
    'outbox.retry',
    'calendar.manage',
  ],
  // 珠 20–22
  supervisor: [...serving, 'stage.read', 'stage.urge', 'issuance.watch'],
  // 等保三级: reads logs only
  auditor: [...own, 'audit.read'],
} as const satisfies Record<Role, readonly Permission[]>;

const granted = new Map<Role, ReadonlySet<Permission>>(
  (Object.keys(Role) as Role[]).map((role) => [role, new Set<Permission>(rolePermissions[role])]),
);

export function roleMay(role: Role, permission: Permission): boolean {
  return granted.get(role)?.has(permission) ?? false;
}

export function permissionsOf(role: Role): readonly Permission[] {
  return rolePermissions[role];
}
