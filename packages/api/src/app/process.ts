import type { AddressInfo } from 'node:net';
import { pino, stdSerializers } from 'pino';
import type { DemoSummary } from '../demo/index.js';
import type { Config } from '../kernel/config.js';
import { StorageUnavailable } from '../kernel/files/storage/file-storage.js';
import type { Log } from '../kernel/log.js';
import type { Services } from '../kernel/services.js';
import { Account } from '../modules/identity/index.js';
import { runAccountCommand } from './account-command.js';
import { ConfigError, readConfig } from './config.js';
import { makeServices } from './container.js';
import { findDemoAccount, loadDemo } from './demo-data.js';
import { registerFileJobs } from './file-jobs.js';
import { runFilesCommand } from './files-command.js';
import { modules } from './modules.js';
import { scannerLine } from './scanner.js';
import { makeSchema } from './schema.js';
import { runSealCommand } from './seal-command.js';
import { makeServer } from './server.js';
import { startWorker, type Worker } from './worker.js';

/** What the command line asks for. */
interface Mode {
  /** Only the outbox and the scheduled jobs, no port. */
  workerOnly: boolean;
}

/** Logs never carry a secret: what could hold one is cut out by name. */
function makeLog(config: Config): Log {
  const paths = [
    'password',
    '*.password',
    'token',
    '*.token',
    'cookie',
    '*.cookie',
    'authorization',
    '*.authorization',
  ];
  return pino({ level: config.logLevel, redact: paths, serializers: { error: stdSerializers.errWithCause } });
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

interface Start {
  config: Config;
  address: AddressInfo;
  demo: DemoSummary | null;
  /** Nobody can sign in yet. */
  noAccounts: boolean;
  storagePlace: string;
}

function tellStarted({ config, address, demo, noAccounts, storagePlace }: Start): void {
  const host = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address.address) ? 'localhost' : address.address;
  const url = `http://${host}:${address.port}`;
  tell('');
  tell('工审 工程建设项目审批管理系统 已启动');
  tell(`  申请人端    ${url}/`);
  tell(`  工作人员端  ${url}/staff/`);
  tell(`  接口        ${url}/graphql${config.web.graphiql ? `（浏览：${url}/graphiql/）` : ''}`);
  tell(
    `  数据        ${config.database.kind === 'sqlite' ? config.database.file : 'MariaDB'}（文件在 ${storagePlace}）`,
  );
  tell(`  ${scannerLine(config)}`);
  if (demo && demo.accounts.length > 0) {
    tell('');
    tell(`演示账号（密码都是 ${demo.password}）：`);
    for (const { loginName, displayName, about } of demo.accounts)
      tell(`  ${loginName.padEnd(14)} ${displayName}　${about}`);
  }
  if (noAccounts) {
    tell('');
    tell('还没有账号。建立第一个：node packages/api/dist/main.js account create …（见 docs/operations.md）');
  }
  tell('');
}

/** The demonstration's password is public: production does not serve accounts that still have it. */
async function refuseDemonstration(services: Services): Promise<void> {
  if (services.config.mode !== 'production') return;
  const loginName = await findDemoAccount(services);
  if (loginName === null) return;
  throw new ConfigError(
    `The database holds demonstration data: the account ${loginName} is open with the password of the demonstration. ` +
      'Give production a DATA_DIR and DATABASE_URL of its own.',
  );
}

/** Does one command of the command line about accounts, and ends with its exit code. */
export async function runAccounts(words: readonly string[]): Promise<void> {
  const config = readConfig(process.env);
  const terminal = { input: process.stdin, output: process.stdout };
  process.exitCode = await runAccountCommand(words, terminal, () => makeServices(config, modules, makeLog(config)));
}

/** Does the command of the command line about stored files, and ends with its exit code. */
export async function runVerifyFiles(words: readonly string[]): Promise<void> {
  const config = readConfig(process.env);
  process.exitCode = await runFilesCommand(words, tell, () => makeServices(config, modules, makeLog(config)));
}

/** Does one command of the command line about electronic seals, and ends with its exit code. */
export async function runSeals(words: readonly string[]): Promise<void> {
  const config = readConfig(process.env);
  const terminal = { input: process.stdin, output: process.stdout };
  process.exitCode = await runSealCommand(words, terminal, () => makeServices(config, modules, makeLog(config)));
}

/** Starts the product and keeps it running until a signal ends it. */
export async function runProcess({ workerOnly }: Mode): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config);
  const services = await makeServices(config, modules, log);
  const ends: (() => Promise<unknown>)[] = [() => services.jobs.end().then(() => services.db.close())];
  await services.files.storage.prepare();
  let worker: Worker | null = null;
  if (workerOnly) {
    registerFileJobs(services);
    tell('工审：发送与定时任务已启动');
  } else {
    await refuseDemonstration(services);
    const demo = config.demo ? await loadDemo(services) : null;
    const server = await makeServer(await makeSchema(modules), services);
    await server.listen({ port: config.port, host: config.host });
    ends.unshift(() => server.close());
    const noAccounts = (await services.db.read.count(Account, {})) === 0;
    tellStarted({
      config,
      address: server.addresses()[0] as AddressInfo,
      demo,
      noAccounts,
      storagePlace: services.files.storage.place,
    });
  }
  if (workerOnly || config.worker) {
    worker = startWorker(services);
    ends.unshift(async () => worker?.stop());
  }
  const stopRefreshing = services.refreshes.start(log);
  ends.unshift(stopRefreshing);
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    for (const step of ends) await step();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      end().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

/** Tells a failed start in plain words where it can. */
export function tellFailure(error: unknown): void {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (error instanceof ConfigError) process.stderr.write(`Settings are wrong:\n${error.message}\n`);
  else if (error instanceof StorageUnavailable) process.stderr.write(`${error.message}\n`);
  else if (inUse) process.stderr.write('The port is in use already. Choose another with PORT=…\n');
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
