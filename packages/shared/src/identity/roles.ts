/** People (domain §5). System administration, security administration and audit are different persons (等保三级). */
export const Role = {
  applicant: 'applicant',
  windowClerk: 'windowClerk',
  departmentHandler: 'departmentHandler',
  departmentApprover: 'departmentApprover',
  /** 行政机关负责人 (许可法 42) */
  departmentHead: 'departmentHead',
  leadCoordinator: 'leadCoordinator',
  reviewCentreCoordinator: 'reviewCentreCoordinator',
  departmentAdministrator: 'departmentAdministrator',
  districtAdministrator: 'districtAdministrator',
  cityAdministrator: 'cityAdministrator',
  supervisor: 'supervisor',
  auditor: 'auditor',
} as const;
export type Role = keyof typeof Role;

export const staffRoles: readonly Role[] = (Object.keys(Role) as Role[]).filter((role) => role !== Role.applicant);

/** Handle the cases of their department (珠 12, 16). */
export const departmentRoles: readonly Role[] = [Role.departmentHandler, Role.departmentApprover];
/** Read what their department has part in. */
export const unitRoles: readonly Role[] = [...departmentRoles, Role.departmentHead];

export const UnitKind = {
  government: 'government',
  institution: 'institution',
  utility: 'utility',
  intermediaryPool: 'intermediaryPool',
  window: 'window',
} as const;
export type UnitKind = keyof typeof UnitKind;
