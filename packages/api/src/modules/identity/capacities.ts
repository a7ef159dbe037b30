import type { Role } from '@gongshen/shared/identity';
import type { Reader } from '../../kernel/database/reader.js';
import type { SqlValue } from '../../kernel/database/sql-connection.js';
import { Division } from './division.entity.js';
import type { CapacityType } from './identity.type.js';
import { Organisation } from './organisation.entity.js';
import type { RoleAssignment } from './role-assignment.entity.js';
import { roleNames } from './role-names.js';
import { Unit } from './unit.entity.js';

/** The capacities a person may act in, as the person reads them; one statement. */
export async function capacitiesOf(reader: Reader, accountId: string): Promise<CapacityType[]> {
  const held = await heldCapacities(reader, { sql: 'r.account_id = ?', params: [accountId] });
  return held.map(({ capacity }) => capacity);
}

/** Everybody's, by account; one statement. */
export async function capacitiesByAccount(reader: Reader): Promise<ReadonlyMap<string, CapacityType[]>> {
  const byAccount = new Map<string, CapacityType[]>();
  for (const { accountId, capacity } of await heldCapacities(reader, { sql: '1 = 1', params: [] })) {
    byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), capacity]);
  }
  return byAccount;
}

async function heldCapacities(
  reader: Reader,
  condition: { sql: string; params: readonly SqlValue[] },
): Promise<{ accountId: string; capacity: CapacityType }[]> {
  const shapes = {
    unit: reader.shape(Unit),
    organisation: reader.shape(Organisation),
    division: reader.shape(Division),
  };
  const rows = await reader.query(
    `SELECT r.id AS id, r.account_id AS accountId, r.role AS role, ${shapes.unit.selectList('u', 'unit_')},
       ${shapes.organisation.selectList('o', 'organisation_')}, ${shapes.division.selectList('d', 'division_')}
     FROM role_assignment r
     LEFT JOIN unit u ON u.id = r.unit_id
     LEFT JOIN organisation o ON o.id = r.organisation_id
     LEFT JOIN division d ON d.code = r.district_code
     WHERE ${condition.sql} AND r.revoked_at IS NULL ORDER BY r.id`,
    condition.params,
  );
  return rows.map((row) => {
    const unit = row.unit_id ? shapes.unit.fromRow(row, 'unit_') : null;
    const organisation = row.organisation_id ? shapes.organisation.fromRow(row, 'organisation_') : null;
    const district = row.division_code ? shapes.division.fromRow(row, 'division_') : null;
    const role = row.role as RoleAssignment['role'];
    const label = labelOf(role, unit, organisation, district);
    const capacity = { id: row.id as string, role, unit, organisation, district, label };
    return { accountId: row.accountId as string, capacity };
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
