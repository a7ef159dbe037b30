import { UnitKind } from '@gongshen/shared/identity';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { Unit } from './unit.entity.js';

/** Those that have a view of their own: a window has none. */
export const consultableKinds: readonly UnitKind[] = Object.values(UnitKind).filter((kind) => kind !== UnitKind.window);

const atMost = 200;

/** Units that can be consulted or invited, by part of their name or code; in the order of their codes. */
export async function findUnits(read: Reader, search: string | null | undefined): Promise<Unit[]> {
  const shape = read.shape(Unit);
  const text = search?.trim() ?? '';
  const pattern = `%${text.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
  const columns = ['u.name', 'u.short_name', 'u.code'];
  const matches = text === '' ? '1 = 1' : columns.map((column) => `${column} LIKE ? ESCAPE '!'`).join(' OR ');
  const rows = await read.query(
    `SELECT ${shape.selectList('u')} FROM unit u WHERE u.kind IN (${placeholders(consultableKinds.length)}) AND (${matches})
     ORDER BY u.code LIMIT ${atMost}`,
    [...consultableKinds, ...(text === '' ? [] : columns.map(() => pattern))],
  );
  return rows.map((raw) => shape.fromRow(raw));
}
