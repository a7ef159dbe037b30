import { readConfig } from '../../src/app/config.js';
import type { Config } from '../../src/kernel/config.js';
import type { TestDatabase } from './databases.js';

/** The default settings over a test's own database and folder. */
export function testConfig(database: TestDatabase, changes: Partial<Config> = {}): Config {
  const config = readConfig({ DATA_DIR: database.folder, GONGSHEN_DEMO: '0', LOG_LEVEL: 'error' });
  return { ...config, port: 0, database: database.settings, worker: false, ...changes };
}
