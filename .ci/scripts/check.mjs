// `pnpm check`: everything that can be said about the code without running it. Part of `pnpm test`.
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { BuildFailure, build } from './build.mjs';
import { houseRules, houseViolations } from './house-rules.mjs';
import { importViolations } from './import-rules.mjs';
import { bin, endRunning, filesBelow, isMain, root, run } from './workspace.mjs';

const maxTextBytes = 2_000_000;

/** Every file that is, or would be, committed. Without a repository: everything that was neither installed nor built. */
async function projectFiles() {
  const { code, output } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  if (code === 0) return output.split('\0').filter((file) => file && existsSync(path.join(root, file)));
  return (await filesBelow(['.'])).map((file) => path.relative(root, file));
}

let texts;
/** Workspace-relative path → text of every text file of the project, read once. */
function projectTexts() {
  texts ??= (async () => {
    const found = new Map();
    for (const file of await projectFiles()) {
      const absolute = path.join(root, file);
      const { size } = await stat(absolute);
      if (size > maxTextBytes) continue;
      const text = await readFile(absolute, 'utf8');
      if (!text.includes('\0')) found.set(file, text);
    }
    return found;
  })();
  return texts;
}

const command = async (name, args) => {
  const { code, output } = await run(name, args, { env: { NO_COLOR: '1', FORCE_COLOR: '0' } });
  return code === 0 ? [] : [output.trim() || `ended with ${code}`];
};

async function typeProjects() {
  const projects = [];
  for (const name of await readdir(path.join(root, 'packages'))) {
    for (const folder of [`packages/${name}`, `packages/${name}/test`]) {
      if (!existsSync(path.join(root, folder))) continue;
      const files = await readdir(path.join(root, folder));
      projects.push(...files.filter((file) => /^tsconfig.*\.json$/.test(file)).map((file) => `${folder}/${file}`));
    }
  }
  return projects.sort();
}

async function types() {
  // The packages see each other through generated and emitted types.
  await build({ say: () => {}, only: 'types' });
  const problems = [];
  for (const project of await typeProjects()) {
    problems.push(...(await command(bin('tsc'), ['--noEmit', '-p', path.join(root, project)])));
  }
  return problems;
}

async function imports() {
  const sources = [...(await projectTexts())].filter(([file]) => /^packages\/.*\.tsx?$/.test(file));
  const generated = (await filesBelow(['packages/shared/src/graphql', 'packages/applicant-web/src/generated']))
    .concat(await filesBelow(['packages/staff-web/src/generated']))
    .map(async (file) => [path.relative(root, file), await readFile(file, 'utf8')]);
  return importViolations(new Map([...sources, ...(await Promise.all(generated))]));
}

const house = (title) => async () => houseViolations(title, await projectTexts());

/** Name → what is wrong, one text per problem; an empty list when all is well. */
export const checks = {
  'format and lint': () =>
    command(bin('biome'), ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=200', '.']),
  types,
  'import rules': imports,
  ...Object.fromEntries(Object.keys(houseRules).map((title) => [title, house(title)])),
  'unused code and dependencies': () => command(bin('knip'), ['--no-progress', '--no-config-hints']),
  'the rules themselves': () =>
    command(process.execPath, ['--test', '--test-reporter=spec', path.join(root, '.ci/test/')]),
};

/** Runs every check. @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function runChecks(say = console.log) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, check] of Object.entries(checks)) {
    const started = performance.now();
    const problems = await check().catch((error) => {
      if (error instanceof BuildFailure) return [error.message];
      return [error.stack ?? String(error)];
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    counts[problems.length === 0 ? 'passed' : 'failed'] += 1;
    say(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
    for (const problem of problems) say(problem.replace(/^/gm, '     '));
  }
  return counts;
}

if (isMain(import.meta.url)) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => endRunning());
  const { failed } = await runChecks();
  process.exitCode = failed > 0 ? 1 : 0;
}
