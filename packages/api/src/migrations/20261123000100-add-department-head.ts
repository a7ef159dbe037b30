import { changeTables, setEnumValues } from '../kernel/database/table-builder.js';

const before = [
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
];

/** 许可法 42: an extension is approved by the head of the authority. */
export const AddDepartmentHead = changeTables(
  'AddDepartmentHead1795392000100',
  (runner) => setEnumValues(runner, 'role_assignment', 'role', [...before, 'departmentHead']),
  async (runner) => {
    await runner.query(
      "DELETE FROM session WHERE assignment_id IN (SELECT id FROM role_assignment WHERE role = 'departmentHead')",
    );
    await runner.query("DELETE FROM role_assignment WHERE role = 'departmentHead'");
    await setEnumValues(runner, 'role_assignment', 'role', before);
  },
);
