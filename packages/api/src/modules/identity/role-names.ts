import type { Role } from '@gongshen/shared/identity';

/** What a capacity is called in Chinese, as it stands behind the unit's name. */
export const roleNames: Record<Role, string> = {
  applicant: '申请人',
  windowClerk: '窗口人员',
  departmentHandler: '经办人',
  departmentApprover: '审批人',
  departmentHead: '部门负责人',
  leadCoordinator: '牵头协调员',
  reviewCentreCoordinator: '审图中心协调员',
  departmentAdministrator: '部门管理员',
  districtAdministrator: '区级管理员',
  cityAdministrator: '市级管理员',
  supervisor: '监督员',
  auditor: '审计员',
};
