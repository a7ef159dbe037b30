import { modules } from '../../src/app/modules.js';
import type { TestApp } from '../kit/test-app.js';

const key = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Secrets and tokens, which are random on purpose. */
const random = new Set(['passwordHash', 'tokenHash', 'correlationId']);
/** Codes to check a paper by, which are on it: the paper's bytes are others as well. */
const checkCode = /\b[0-9A-HJKMNP-TV-Z]{16}\b/g;
const withCodes = new Set(['procedure_document', 'certificate']);
const notHistory = new Set(['session', 'login_attempt']);

/**
 * Everything the database holds of what happened, in an order of its own, as text: keys are replaced by the order in which
 * they were made. Two systems in which the same happened answer the same.
 */
export async function exportHistory(app: TestApp): Promise<string> {
  const { read } = app.services.db;
  const tables: Record<string, object[]> = {};
  for (const entity of modules.flatMap(({ entities }) => entities)) {
    const { table } = read.shape(entity);
    if (notHistory.has(table)) continue;
    const rows = (await read.list(entity, {})) as Record<string, unknown>[];
    tables[table] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).filter(([name]) => !random.has(name) && !(name === 'sha256' && withCodes.has(table))),
      ),
    );
  }
  // keys are ordered by time, on both databases alike
  const keys = [...new Set(JSON.stringify(tables).match(key) ?? [])].sort();
  const names = new Map(keys.map((each, index) => [each, `#${index + 1}`]));
  const named = (row: object) =>
    JSON.stringify(row)
      .replace(key, (each) => names.get(each) ?? each)
      .replace(checkCode, 'code');
  return Object.entries(tables)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([table, rows]) => [`== ${table}`, ...rows.map(named).sort()])
    .join('\n');
}
