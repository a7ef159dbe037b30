import type { Role } from '@gongshen/shared/identity';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders, type SqlValue } from '../../kernel/database/sql-connection.js';
import { coveringCondition } from './districts.js';

/** Somebody to be told something. */
export interface Recipient {
  accountId: string;
  displayName: string;
  phone: string | null;
}

/**
 * The people who hold one of these roles now, for a unit or an organisation. With a district: those who
 * cover it. Reads inside or outside a transaction. Each person once.
 */
export async function findRecipients(
  reader: Reader,
  wanted: { roles: readonly Role[]; unitId?: string; organisationId?: string; districtCode?: string },
): Promise<Recipient[]> {
  const conditions = [`r.role IN (${placeholders(wanted.roles.length)})`];
  const params: SqlValue[] = [...wanted.roles];
  if (wanted.unitId !== undefined) {
    conditions.push('r.unit_id = ?');
    params.push(wanted.unitId);
  }
  if (wanted.organisationId !== undefined) {
    conditions.push('r.organisation_id = ?');
    params.push(wanted.organisationId);
  }
  if (wanted.districtCode !== undefined) {
    const covering = coveringCondition('r.district_code', wanted.districtCode);
    conditions.push(covering.sql);
    params.push(...covering.params);
  }
  return reader.query<Recipient>(
    `SELECT DISTINCT a.id AS accountId, a.display_name AS displayName, a.phone AS phone
     FROM role_assignment r JOIN account a ON a.id = r.account_id
     WHERE ${conditions.join(' AND ')} AND r.revoked_at IS NULL AND a.disabled_at IS NULL ORDER BY a.id`,
    params,
  );
}
