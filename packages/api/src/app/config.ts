import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../kernel/config.js';
import type { DatabaseSettings } from '../kernel/database/data-sources.js';
import { defaultTransientErrnos } from '../kernel/database/database-error.js';
import { sealSettings } from './seal-settings.js';
import { storageOf } from './storage-settings.js';

type Environment = Record<string, string | undefined>;

/** Wrong settings, all at once, in plain words. */
export class ConfigError extends Error {}

const packagesFolder = fileURLToPath(new URL('../../../', import.meta.url));
const gigabyte = 1024 ** 3;

/** Reads and checks the settings. Throws ConfigError naming every wrong one. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const number = (name: string, fallback: number, minimum: number, maximum: number): number => {
    const text = environment[name];
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= minimum && value <= maximum) return value;
    problems.push(`${name} must be a whole number from ${minimum} to ${maximum}, not "${text}"`);
    return fallback;
  };
  const flag = (name: string, fallback: boolean): boolean => {
    const text = environment[name];
    if (text === undefined || text === '') return fallback;
    if (text === '1' || text === 'true') return true;
    if (text === '0' || text === 'false') return false;
    problems.push(`${name} must be 1 or 0, not "${text}"`);
    return fallback;
  };
  const list = (name: string): string[] =>
    (environment[name] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  const chosen = <T extends string>(name: string, values: readonly T[], fallback: T): T => {
    const text = environment[name];
    if (text === undefined || text === '') return fallback;
    if ((values as readonly string[]).includes(text)) return text as T;
    problems.push(`${name} must be one of ${values.join(', ')}, not "${text}"`);
    return fallback;
  };

  const mode = environment.NODE_ENV === 'production' ? 'production' : 'development';
  const dataDir = resolve(environment.DATA_DIR || join(packagesFolder, '..', 'data'));
  const errnos = list('DATABASE_RETRY_ERRNOS').map(Number);
  if (errnos.some((errno) => !Number.isInteger(errno)))
    problems.push('DATABASE_RETRY_ERRNOS must be numbers with commas');
  const config: Config = {
    mode,
    host: environment.HOST || '127.0.0.1',
    port: number('PORT', 4000, 0, 65_535),
    dataDir,
    database: databaseOf(environment.DATABASE_URL, dataDir, problems, {
      poolSize: number('DATABASE_POOL', 10, 2, 500),
      statementTimeout: number('DATABASE_TIMEOUT_MS', 30_000, 100, 600_000),
      transientErrnos: errnos.length > 0 ? errnos : defaultTransientErrnos,
    }),
    demo: demoOf(flag('GONGSHEN_DEMO', false), mode, problems),
    session: {
      secureCookie: flag('SESSION_SECURE', mode === 'production'),
      idleMinutes: number('SESSION_IDLE_MINUTES', 60, 1, 1440),
      absoluteHours: number('SESSION_ABSOLUTE_HOURS', 12, 1, 168),
    },
    login: {
      failuresPerAccount: number('LOGIN_FAILURES_PER_ACCOUNT', 5, 1, 1000),
      failuresPerAddress: number('LOGIN_FAILURES_PER_ADDRESS', 50, 1, 100_000),
      windowMinutes: number('LOGIN_WINDOW_MINUTES', 15, 1, 1440),
    },
    password: { lengthAtLeast: number('PASSWORD_MIN_LENGTH', 12, 8, 64) },
    allowedOrigins: list('ALLOWED_ORIGINS'),
    publicUrl: publicUrlOf(environment.PUBLIC_URL, problems),
    trustedProxies: list('TRUSTED_PROXIES'),
    upload: {
      sizeAtMost: number('UPLOAD_MAX_BYTES', 2 * gigabyte, 1, 1024 * gigabyte),
      sizeAtMostByType: sizesByType(environment.UPLOAD_MAX_BYTES_BY_TYPE, problems),
      abandonedAfterHours: number('UPLOAD_ABANDONED_HOURS', 24, 1, 720),
    },
    files: {
      storage: storageOf(environment, chosen('FILE_STORAGE', ['folder', 's3'], 'folder'), flag, problems),
      perApplication: number('UPLOAD_QUOTA_BYTES', 20 * gigabyte, 1, 1024 * gigabyte),
      unusedAtMost: number('UPLOAD_UNUSED_BYTES', 20 * gigabyte, 1, 1024 * gigabyte),
      unusedForDays: number('UPLOAD_UNUSED_DAYS', 30, 1, 365),
      stalledAfterSeconds: number('UPLOAD_STALL_SECONDS', 60, 1, 3600),
      keptFree: number('UPLOAD_KEEP_FREE_BYTES', gigabyte, 0, 1024 * gigabyte),
    },
    scanner: scannerSettings(environment, number, chosen),
    intake: intakeOf(number, problems),
    limits: {
      depth: number('GRAPHQL_MAX_DEPTH', 12, 1, 50),
      aliases: number('GRAPHQL_MAX_ALIASES', 15, 0, 1000),
      tokens: number('GRAPHQL_MAX_TOKENS', 3000, 10, 100_000),
      directives: number('GRAPHQL_MAX_DIRECTIVES', 20, 0, 1000),
      cost: number('GRAPHQL_MAX_COST', 20_000, 10, 10_000_000),
      bodyBytes: number('GRAPHQL_MAX_BODY_BYTES', 1_048_576, 1024, 100_000_000),
    },
    seals: sealSettings({ environment, mode, chosen, number, problems }),
    personalData: {
      keyFile: environment.PERSONAL_DATA_KEY_FILE ? resolve(environment.PERSONAL_DATA_KEY_FILE) : null,
    },
    worker: flag('WORKER', true),
    web: {
      applicant: built(join(packagesFolder, 'applicant-web', 'dist')),
      staff: built(join(packagesFolder, 'staff-web', 'dist')),
      graphiql: mode === 'development' ? built(join(packagesFolder, 'api', 'graphiql', 'dist')) : null,
    },
    logLevel: chosen('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'warn'),
  };
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return config;
}

/** Off unless it is asked for: a daemon that is not there would hold up every upload. */
function scannerSettings(
  environment: Environment,
  number: (name: string, fallback: number, minimum: number, maximum: number) => number,
  chosen: (name: string, values: readonly ('off' | 'clamd')[], fallback: 'off') => 'off' | 'clamd',
): Config['scanner'] {
  const { CLAMD_SOCKET: path, CLAMD_HOST: host } = environment;
  const port = number('CLAMD_PORT', 3310, 1, 65_535);
  const timeoutSeconds = number('SCANNER_TIMEOUT_SECONDS', 300, 1, 3600);
  if (chosen('SCANNER', ['off', 'clamd'], 'off') === 'off') return null;
  return { address: path ? { path } : { host: host || '127.0.0.1', port }, timeoutSeconds };
}

/** Demonstration accounts share one password that everybody can read. */
function demoOf(wanted: boolean, mode: Config['mode'], problems: string[]): boolean {
  if (wanted && mode === 'production') {
    problems.push(
      'GONGSHEN_DEMO=1 is not possible with NODE_ENV=production: a production start loads no demonstration data. Leave ' +
        'GONGSHEN_DEMO out and start packages/api/dist/main.js itself (`pnpm start` asks for the demonstration)',
    );
  }
  return wanted;
}

/** What links in messages begin with. */
function publicUrlOf(text: string | undefined, problems: string[]): string | null {
  if (!text) return null;
  if (/^https?:\/\/[^/?#\s]+(\/[^?#\s]*)?$/.test(text)) return text.replace(/\/+$/, '');
  problems.push(`PUBLIC_URL must look like https://host, not "${text}"`);
  return null;
}

/** 许可法 32: the window has five working days; it may promise fewer, never more. */
function intakeOf(
  number: (name: string, fallback: number, minimum: number, maximum: number) => number,
  problems: string[],
): Config['intake'] {
  const intake = {
    checkWithin: number('INTAKE_CHECK_WORKING_DAYS', 5, 1, 5),
    answerWithin: number('INTAKE_ANSWER_WORKING_DAYS', 10, 1, 250),
    answerAtMost: number('INTAKE_ANSWER_WORKING_DAYS_MAX', 60, 1, 250),
  };
  if (intake.answerWithin > intake.answerAtMost)
    problems.push('INTAKE_ANSWER_WORKING_DAYS must not exceed INTAKE_ANSWER_WORKING_DAYS_MAX');
  return intake;
}

const built = (folder: string): string | null => (existsSync(join(folder, 'index.html')) ? folder : null);

function databaseOf(
  url: string | undefined,
  dataDir: string,
  problems: string[],
  maria: { poolSize: number; statementTimeout: number; transientErrnos: readonly number[] },
): DatabaseSettings {
  if (!url) return { kind: 'sqlite', file: join(dataDir, 'gongshen.sqlite') };
  if (/^(mysql|mariadb):\/\/[^/]+\/[^/]+/.test(url)) {
    return { kind: 'mariadb', url: url.replace(/^mysql:/, 'mariadb:'), ...maria };
  }
  problems.push('DATABASE_URL must look like mysql://user:password@host:3306/database, or be left out for SQLite');
  return { kind: 'sqlite', file: '' };
}

/** `application/pdf=500000000,image/png=20000000` */
function sizesByType(text: string | undefined, problems: string[]): Record<string, number> {
  const sizes: Record<string, number> = {};
  for (const part of (text ?? '').split(',').filter(Boolean)) {
    const [type, size] = part.split('=').map((side) => side.trim());
    if (type?.includes('/') && Number.isInteger(Number(size)) && Number(size) > 0) sizes[type] = Number(size);
    else problems.push(`UPLOAD_MAX_BYTES_BY_TYPE: "${part}" is not media/type=bytes`);
  }
  return sizes;
}
