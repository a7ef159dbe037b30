import { indexName } from '../kernel/database/naming.js';
import { changeTables } from '../kernel/database/table-builder.js';

const tables = ['material_version', 'held_document', 'prior_result'];

/**
 * "Who uses this file" is asked with every download and of every upload: an index on each column that names one, where there was none.
 * A process that serves only some of the modules lacks the tables of the others.
 */
export const FindFilesByUse = changeTables(
  'FindFilesByUse1795478400110',
  async (runner) => {
    for (const table of tables) {
      if (!(await runner.hasTable(table))) continue;
      await runner.query(`CREATE INDEX IF NOT EXISTS ${indexName(table, ['file_id'])} ON ${table} (file_id)`);
    }
  },
  async (runner) => {
    // MariaDB needs it for the foreign key: the index it had made itself gave way to this one.
    if (runner.connection.options.type === 'mariadb') return;
    for (const table of tables) await runner.query(`DROP INDEX IF EXISTS ${indexName(table, ['file_id'])}`);
  },
);
