import { UnitKind } from '@gongshen/shared/identity';
import { containing } from '../../kernel/database/containing.js';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { Unit } from './unit.entity.js';

/** Those that have a view of their own: a window has none. */
export const consultableKinds: readonly UnitKind[] = Object.values(UnitKind).filter((kind) => kind !== UnitKind.window);

const atMost = 200;

/** Units that can be consulted or invited, by part of their name or code; in the order of their codes. */
export async function findUnits(read: Reader, search: string | null | undefined): Promise<Unit[]> {
  const shape = read.shape(Unit);
  const matching = containing(search, ['u.name', 'u.short_name', 'u.code']) ?? { sql: '1 = 1', params: [] };
  const rows = await read.query(
    `SELECT ${shape.selectList('u')} FROM unit u WHERE u.kind IN (${placeholders(consultableKinds.length)}) AND (${matching.sql})
     ORDER BY u.code LIMIT ${atMost}`,
    [...consultableKinds, ...matching.params],
  );
  return rows.map((raw) => shape.fromRow(raw));
}
