import type { QueryRunner } from 'typeorm';
import { indexName } from '../kernel/database/naming.js';
import { changeTables } from '../kernel/database/table-builder.js';

const tables = ['material_version', 'held_document', 'prior_result'];
const byOrganisation = indexName('stored_file', ['organisation_id', 'uploaded_at']);
const isMariaDb = (runner: QueryRunner) => runner.connection.options.type === 'mariadb';

/**
 * "Who uses this file" is asked with every download and of every upload: an index on each column that names one, where there was none.
 * A process that serves only some of the modules lacks the tables of the others.
 */
export const FindFilesByUse = changeTables(
  'FindFilesByUse1795478400110',
  async (runner) => {
    await runner.query(`CREATE INDEX IF NOT EXISTS ${byOrganisation} ON stored_file (organisation_id, uploaded_at)`);
    for (const table of tables) {
      if (!(await runner.hasTable(table))) continue;
      await runner.query(`CREATE INDEX IF NOT EXISTS ${indexName(table, ['file_id'])} ON ${table} (file_id)`);
    }
  },
  async (runner) => {
    await runner.query(`DROP INDEX ${byOrganisation}${isMariaDb(runner) ? ' ON stored_file' : ''}`);
    // MariaDB needs it for the foreign key: the index it had made itself gave way to this one.
    if (isMariaDb(runner)) return;
    for (const table of tables) await runner.query(`DROP INDEX IF EXISTS ${indexName(table, ['file_id'])}`);
  },
);
