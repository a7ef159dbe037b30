export { Permission, permissionsOf, roleMay, rolePermissions } from './permissions.js';
export { departmentRoles, Role, staffRoles, UnitKind, unitRoles } from './roles.js';
