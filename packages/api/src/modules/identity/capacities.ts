import type { Role } from '@gongshen/shared/identity';
import type { Reader } from '../../kernel/database/reader.js';
import { Division } from './division.entity.js';
import type { CapacityType } from './identity.type.js';
import { Organisation } from './organisation.entity.js';
import type { RoleAssignment } from './role-assignment.entity.js';
import { roleNames } from './role-names.js';
import { Unit } from './unit.entity.js';

/** The capacities a person may act in, as the person reads them; one statement. */
export async function capacitiesOf(reader: Reader, accountId: string): Promise<CapacityType[]> {
  const shapes = {
    unit: reader.shape(Unit),
    organisation: reader.shape(Organisation),
    division: reader.shape(Division),
  };
  const rows = await reader.query(
    `SELECT r.id AS id, r.role AS role, ${shapes.unit.selectList('u', 'unit_')},
       ${shapes.organisation.selectList('o', 'organisation_')}, ${shapes.division.selectList('d', 'division_')}
     FROM role_assignment r
     LEFT JOIN unit u ON u.id = r.unit_id
     LEFT JOIN organisation o ON o.id = r.organisation_id
     LEFT JOIN division d ON d.code = r.district_code
     WHERE r.account_id = ? AND r.revoked_at IS NULL ORDER BY r.id`,
    [accountId],
  );
  return rows.map((row) => {
    const unit = row.unit_id ? shapes.unit.fromRow(row, 'unit_') : null;
    const organisation = row.organisation_id ? shapes.organisation.fromRow(row, 'organisation_') : null;
    const district = row.division_code ? shapes.division.fromRow(row, 'division_') : null;
    const role = row.role as RoleAssignment['role'];
    return {
      id: row.id as string,
      role,
      unit,
      organisation,
      district,
      label: labelOf(role, unit, organisation, district),
    };
  });
}

function labelOf(role: Role, unit: Unit | null, organisation: Organisation | null, district: Division | null): string {
  const place =
    organisation?.name ??
    [unit?.name, district?.name]
      .filter(Boolean)
      .join('（')
      .concat(unit && district ? '）' : '');
  return [place, roleNames[role]].filter(Boolean).join(' · ');
}
