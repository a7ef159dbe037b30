import type { Lamp } from '@gongshen/shared/clock';
import { Role, unitRoles } from '@gongshen/shared/identity';
import type { Actor } from '../../kernel/actor.js';
import { type KeysetPage, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders, type SqlValue } from '../../kernel/database/sql-connection.js';
import { OutboxMessage } from '../../kernel/outbox/outbox-message.entity.js';
import { districtCondition } from '../identity/index.js';
import { AlertRow } from './alert.entity.js';

interface Criterion {
  sql: string;
  params: readonly SqlValue[];
}

const readsDistrict: readonly Role[] = [Role.cityAdministrator, Role.supervisor, Role.reviewCentreCoordinator];

/**
 * Which alerts a capacity reads, in the district it serves (珠 20, 22): what is the own unit's turn; for coordinators the stages the
 * unit leads as well (珠 15); for the window what is its own or the applicant's turn; for those who supervise everything.
 */
function scopeOf({ acting }: Actor): Criterion {
  const district = districtCondition(acting, 'a.district_code');
  const within = (sql: string, params: readonly SqlValue[]): Criterion => ({
    sql: `(${sql}) AND ${district.sql}`,
    params: [...params, ...district.params],
  });
  if (readsDistrict.includes(acting.role)) return district;
  if (acting.role === Role.windowClerk) return within('a.unit_id IS NULL', []);
  if (acting.unitId === null) return { sql: '1 = 0', params: [] };
  if (unitRoles.includes(acting.role)) return within('a.unit_id = ?', [acting.unitId]);
  if (acting.role !== Role.leadCoordinator) return { sql: '1 = 0', params: [] };
  return within('a.unit_id = ? OR a.lead_unit_id = ?', [acting.unitId, acting.unitId]);
}

/** The newest alerts first, and how many there are: two statements. */
export async function alertsPage(
  read: Reader,
  actor: Actor,
  request: { lamp?: Lamp | null; first: number; after?: string | null },
): Promise<{ page: KeysetPage<AlertRow>; totalCount: number }> {
  const shape = read.shape(AlertRow);
  const scope = scopeOf(actor);
  const where = request.lamp ? `(${scope.sql}) AND a.lamp = ?` : scope.sql;
  const params = request.lamp ? [...scope.params, request.lamp] : scope.params;
  const [page, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shape.selectList('a')} FROM alert a`,
      where,
      params,
      order: [
        { expression: 'a.raised_at', property: 'raisedAt', direction: 'desc' },
        { expression: 'a.id', property: 'id', direction: 'desc' },
      ],
      first: request.first,
      after: request.after ?? null,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM alert a WHERE ${where}`, params),
  ]);
  const rows = page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) }));
  return { page: { ...page, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}

/** The messages that carried these alerts, in the order they were written: one statement. */
export async function messagesOfAlerts(
  read: Reader,
  alertIds: readonly string[],
): Promise<{ alertId: string; message: OutboxMessage }[]> {
  const shape = read.shape(OutboxMessage);
  const rows = await read.query<{ alertId: string }>(
    `SELECT r.alert_id AS alertId, ${shape.selectList('m', 'm_')} FROM alert_message r
     JOIN outbox_message m ON m.id = r.message_id
     WHERE r.alert_id IN (${placeholders(alertIds.length)}) ORDER BY m.id`,
    [...alertIds],
  );
  return rows.map((row) => ({ alertId: row.alertId, message: shape.fromRow(row, 'm_') }));
}
