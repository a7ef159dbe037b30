import { type KeysetPage, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { SealStateChange, SealUse } from './seal.entity.js';

/** The uses of one seal, the newest first, and how many there are. */
export async function usesPage(
  read: Reader,
  sealId: string,
  request: { first: number; after: string | null },
): Promise<{ page: KeysetPage<SealUse>; totalCount: number }> {
  const shape = read.shape(SealUse);
  const [page, totalCount] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shape.selectList('u')} FROM seal_use u`,
      where: 'u.seal_id = ?',
      params: [sealId],
      order: [
        { expression: 'u.at', property: 'at', direction: 'desc' },
        { expression: 'u.id', property: 'id', direction: 'desc' },
      ],
      ...request,
    }),
    read.count(SealUse, { sealId }),
  ]);
  return {
    page: { ...page, rows: page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) })) },
    totalCount,
  };
}

export interface SealTally {
  sealId: string;
  uses: number;
}

/** How often each seal was used: one statement. */
export async function talliesOf(read: Reader, sealIds: readonly string[]): Promise<SealTally[]> {
  const rows = await read.query<{ sealId: string; uses: number }>(
    `SELECT u.seal_id AS sealId, COUNT(*) AS uses FROM seal_use u
     WHERE u.seal_id IN (${placeholders(sealIds.length)}) GROUP BY u.seal_id`,
    [...sealIds],
  );
  return rows.map(({ sealId, uses }) => ({ sealId, uses: Number(uses) }));
}

/** What states these seals went through, the earliest first: one statement. */
export function changesOf(read: Reader, sealIds: readonly string[]): Promise<SealStateChange[]> {
  return read.list(SealStateChange, { sealId: [...sealIds] }, { at: 'asc', id: 'asc' });
}
