export { Permission, permissionsOf, roleMay, rolePermissions } from './permissions.js';
export { Role, staffRoles, UnitKind } from './roles.js';
