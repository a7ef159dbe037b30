// What the tests need from the operating system: MariaDB, ClamAV, Chromium, a CJK font. Looks for them and, where it may, installs them.

import { existsSync, rmSync } from 'node:fs';
import { chmod, stat, writeFile } from 'node:fs/promises';
import { findCommand } from './mariadb.mjs';
import { run } from './workspace.mjs';

/** Without windows where there is one: it draws the same pages with half the work. */
const headless = 'chromium-headless-shell';
export const findChromium = () =>
  process.env.GONGSHEN_CHROMIUM ?? findCommand(headless, 'chromium', 'chromium-browser', 'google-chrome');

async function hasCjkFont() {
  const list = findCommand('fc-list');
  if (!list) return false;
  const { code, output } = await run(list, [':lang=zh', 'family']);
  return code === 0 && output.trim() !== '';
}

const needs = [
  {
    tool: 'mariadb',
    title: 'MariaDB server',
    package: 'mariadb-server',
    present: () => Boolean(findCommand('mariadbd') && findCommand('mariadb-install-db')),
  },
  {
    tool: 'clamav',
    title: 'ClamAV’s daemon',
    package: 'clamav-daemon',
    present: () => Boolean(findCommand('clamd')),
  },
  { tool: 'pdfsig', title: 'pdfsig', package: 'poppler-utils', present: () => Boolean(findCommand('pdfsig')) },
  { tool: 'openssl', title: 'openssl', package: 'openssl', present: () => Boolean(findCommand('openssl')) },
  { tool: 'chromium', title: 'Chromium', package: 'chromium', present: () => Boolean(findChromium()) },
  { tool: 'fonts', title: 'a Chinese font', package: 'fonts-noto-cjk', present: hasCjkFont },
];

const policyFile = '/usr/sbin/policy-rc.d';

/** Keeps the package manager from starting the services it installs, while `work` runs. A policy that is already there is respected. */
async function withoutAutostart(work) {
  if (existsSync(policyFile)) return work();
  const restore = () => rmSync(policyFile, { force: true });
  // An interrupted run ends here too.
  process.once('exit', restore);
  await writeFile(policyFile, '#!/bin/sh\nexit 101\n');
  await chmod(policyFile, 0o755);
  try {
    return await work();
  } finally {
    restore();
    process.off('exit', restore);
  }
}

async function missing(wanted) {
  const found = [];
  for (const need of needs) if (wanted.has(need.tool) && !(await need.present())) found.push(need);
  return found;
}

const mayInstall = async () =>
  process.getuid?.() === 0 && Boolean(findCommand('apt-get')) && (await stat('/usr/sbin').catch(() => false));

/** Gets the browser without windows if that is quickly done and takes nothing away; without it any Chromium will do. */
export async function preferHeadless(say = console.log) {
  if (process.env.GONGSHEN_CHROMIUM || findCommand(headless) || !(await mayInstall())) return;
  const quickly = ['-q', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', '-o', 'DPkg::Lock::Timeout=10'];
  const apt = (args, timeoutSeconds) =>
    run('apt-get', [...quickly, ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutSeconds });
  const install = ['install', '-y', '--no-install-recommends', '--no-remove', headless];
  await apt(['update'], 40);
  // Only the fetching is cut short: a package half installed would be worse than none.
  const fetched = await apt([...install, '--download-only'], 60);
  const { code } = fetched.code === 0 ? await apt(install, 600) : fetched;
  say(code === 0 ? `installed ${headless}` : `${headless} is not to be had: the browser journeys take longer`);
}

/**
 * Finds or installs the wanted tools (`mariadb`, `clamav`, `pdfsig`, `openssl`, `chromium`, `fonts`).
 * @returns {Promise<{ tool: string, reason: string }[]>} what is still missing, and why
 */
export async function provision(wanted, say = console.log) {
  let absent = await missing(wanted);
  if (absent.length === 0) return [];
  if (!(await mayInstall())) {
    return absent.map(({ tool, title, package: name }) => ({
      tool,
      reason: `${title} is not installed, and this user cannot install it (Debian: apt-get install ${name})`,
    }));
  }
  const names = absent.map((need) => need.package);
  say(`installing ${names.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const result = await withoutAutostart(async () => {
    const updated = await run('apt-get', ['update', '-q'], { env, timeoutSeconds: 300 });
    if (updated.code !== 0) say(`apt-get update failed\n${updated.output}`);
    return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env, timeoutSeconds: 600 });
  });
  absent = await missing(wanted);
  if (absent.length > 0) say(result.output);
  return absent.map(({ tool, title }) => ({ tool, reason: `${title} could not be installed` }));
}
