// `pnpm test`: runs everything, on both databases and in the browser, and ends with one line that counts it.
//
//   pnpm test [--only checks|build|shared|api|bench|web|browser[,…]]
//
// CI=true          what cannot run is a failure instead of a skip; the committed schema must be the API's
// TEST_DATABASES   sqlite,mariadb (default) or one of them
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BuildFailure, build } from './build.mjs';
import { runChecks } from './check.mjs';
import { freePort, startMariadb } from './mariadb.mjs';
import { findChromium, preferHeadless, provision } from './provision.mjs';
import { jest, nothing, playwright } from './runners.mjs';
import { serve } from './served.mjs';
import { endRunning, root, run } from './workspace.mjs';

const ci = process.env.CI === 'true' || process.env.CI === '1';
const names = ['checks', 'build', 'shared', 'api', 'bench', 'web', 'browser'];
const say = (line) => console.log(line);

function wantedParts() {
  const at = process.argv.indexOf('--only');
  if (at < 0) return new Set(names);
  const wanted = (process.argv[at + 1] ?? '').split(',');
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`--only takes ${names.join(', ')}, not "${unknown.join(', ')}"`);
  // The browser is served what the build made.
  return new Set(wanted.includes('browser') ? [...wanted, 'build'] : wanted);
}

/** What one run holds and must give back, however it ends. */
class Session {
  constructor(parts) {
    this.parts = parts;
    this.databases = (process.env.TEST_DATABASES ?? 'sqlite,mariadb').split(',');
    this.results = [];
    this.servers = [];
    this.buildFailed = false;
  }

  async open() {
    this.folder = await mkdtemp(path.join(tmpdir(), 'gongshen-test-'));
    const databases = ['api', 'bench', 'browser'].some((name) => this.parts.has(name));
    const tools = new Set();
    if (databases && this.databases.includes('mariadb')) tools.add('mariadb');
    if (this.parts.has('api')) tools.add('clamav').add('pdfsig').add('openssl');
    if (this.parts.has('browser')) tools.add('chromium').add('fonts').add('pdfsig');
    if (ci && this.parts.has('browser')) await preferHeadless(say);
    const missing = new Map((await provision(tools, say)).map(({ tool, reason }) => [tool, reason]));
    if (missing.has('mariadb')) this.cannot('everything on MariaDB', missing.get('mariadb'));
    if (missing.has('clamav')) this.cannot('scanning with ClamAV', missing.get('clamav'));
    if (missing.has('pdfsig')) this.cannot('looking at papers and seals with poppler', missing.get('pdfsig'));
    if (missing.has('openssl')) this.cannot('looking at seals with openssl', missing.get('openssl'));
    if (missing.has('chromium')) this.cannot('the browser journeys', missing.get('chromium'));
    if (missing.has('fonts')) this.cannot('Chinese text in screenshots', missing.get('fonts'));
    if (missing.has('mariadb')) this.databases = this.databases.filter((name) => name !== 'mariadb');
    if (missing.has('chromium')) this.parts.delete('browser');
    if (tools.has('mariadb') && !missing.has('mariadb')) this.mariadb = await startMariadb();
  }

  async close() {
    this.closing = true;
    endRunning();
    await Promise.all(this.servers.map((server) => server.stop()));
    await this.mariadb?.stop();
    if (this.folder) await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Records something that this machine cannot run. */
  cannot(what, reason) {
    say(`cannot run ${what}: ${reason}`);
    this.results.push([what, { ...nothing, [ci ? 'failed' : 'skipped']: 1 }]);
  }

  async part(name, title, work) {
    if (!this.parts.has(name) || this.closing) return;
    say(`\n== ${title}`);
    const started = performance.now();
    const counts = await work().catch((error) => {
      say(error.stack ?? String(error));
      return { ...nothing, failed: 1 };
    });
    this.results.push([title, counts, (performance.now() - started) / 1000]);
  }

  async build() {
    try {
      await build({ say, frozenSchema: ci });
      return { ...nothing, passed: 1 };
    } catch (error) {
      this.buildFailed = true;
      say(error instanceof BuildFailure ? error.message : error.stack);
      return { ...nothing, failed: 1 };
    }
  }

  api() {
    const env = { TEST_DATABASES: this.databases.join(',') };
    if (this.mariadb) {
      const { host, port, user, password } = this.mariadb;
      env.GONGSHEN_TEST_MARIADB = JSON.stringify({ host, port, user, password });
    }
    return jest('api', { env, folder: this.folder, say, timeoutSeconds: 2400 });
  }

  /** The benchmark's comparison without its timing: the same answers as by hand, no statement twice. */
  async bench() {
    const databases = this.databases.flatMap((name) => ['--database', name]);
    const { code, output } = await run(process.execPath, [
      path.join(root, 'packages/api/bench/bench.mjs'),
      '--quick',
      ...databases,
    ]);
    if (code !== 0) say(output);
    return { ...nothing, [code === 0 ? 'passed' : 'failed']: 1 };
  }

  /** The product with its demonstration data on one database. */
  async target(name) {
    const env = { DATA_DIR: path.join(this.folder, `browser-${name}`) };
    if (name === 'mariadb') {
      await this.mariadb.query('CREATE DATABASE gongshen_browser CHARACTER SET utf8mb4');
      const { host, port, user } = this.mariadb;
      env.DATABASE_URL = `mysql://${user}@${host}:${port}/gongshen_browser`;
    }
    const port = await freePort();
    this.servers.push(await serve({ port, env }));
    return { name, port };
  }

  async browser() {
    if (this.buildFailed) throw new Error('there is no build to open in the browser');
    const starts = await Promise.allSettled(this.databases.map((name) => this.target(name)));
    const targets = starts.map(({ value, reason }) => {
      if (reason) throw reason;
      return value;
    });
    const env = { GONGSHEN_BROWSER_TARGETS: JSON.stringify(targets), GONGSHEN_CHROMIUM: findChromium() };
    const counts = await playwright({ env, folder: this.folder, say, timeoutSeconds: 2400 });
    if (counts.failed > 0) for (const server of this.servers) say(`-- end of a server's log\n${server.log()}`);
    return counts;
  }

  async web() {
    // The specs import generated documents.
    await build({ say, only: 'types' });
    const all = { ...nothing };
    for (const name of ['applicant-web', 'staff-web']) {
      const counts = await jest(name, { folder: this.folder, say, timeoutSeconds: 300 });
      for (const key of Object.keys(all)) all[key] += counts[key];
    }
    return all;
  }

  async all() {
    await this.part('checks', 'Checks', () => runChecks(say));
    await this.part('build', 'Build', () => this.build());
    await this.part('shared', 'Shared rules', () => jest('shared', { folder: this.folder, say, timeoutSeconds: 300 }));
    await this.part('api', `API on ${this.databases.join(' and ')}`, () => this.api());
    await this.part('bench', 'Pages against hand-written ones', () => this.bench());
    await this.part('web', 'Web apps', () => this.web());
    await this.part('browser', `Browser journeys on ${this.databases.join(' and ')}`, () => this.browser());
  }

  /** Prints what each part came to, then the one line. Answers whether all is well. */
  report() {
    const sum = { ...nothing };
    say('\n== Summary');
    for (const [title, counts, seconds] of this.results) {
      for (const key of Object.keys(sum)) sum[key] += counts[key];
      const time = seconds === undefined ? '' : ` (${seconds.toFixed(0)} s)`;
      say(`${title}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${time}`);
    }
    const ranNothing = sum.passed + sum.failed === 0;
    if (ranNothing) say('nothing ran');
    say(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
    return sum.failed === 0 && !ranNothing;
  }
}

const session = new Session(wantedParts());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    await session.close();
    process.exit(130);
  });
}
try {
  await session.open();
  await session.all();
} catch (error) {
  say(error.stack ?? String(error));
  session.results.push(['The test command itself', { ...nothing, failed: 1 }]);
} finally {
  await session.close();
}
process.exitCode = session.report() ? 0 : 1;
