// Runs a test runner, shows its failures in full and its successes as one line, and answers how many there were of each.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, run } from './workspace.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const nothing = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

const plain = { FORCE_COLOR: '0', NO_COLOR: '1' };

async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // The runner fell over before it could report; its output says why.
    return undefined;
  }
}

/** The five files that took longest, with their seconds: where a run that grows slow has to be looked at. */
function slowest(results) {
  const took = ({ startTime, endTime }) => (endTime - startTime) / 1000;
  return results
    .toSorted((one, other) => took(other) - took(one))
    .slice(0, 5)
    .map((result) => `${path.basename(result.name)} ${took(result).toFixed(0)} s`)
    .join(', ');
}

/** Runs the specs of one package. @returns {Promise<Counts>} */
export async function jest(name, { env = {}, folder, say, timeoutSeconds }) {
  const file = path.join(folder, `jest-${name}.json`);
  const { code, output } = await run(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings=ExperimentalWarning',
      path.join(root, 'node_modules/jest/bin/jest.js'),
      '--config',
      path.join(root, 'packages', name, 'jest.config.mjs'),
      '--ci',
      '--maxWorkers=2',
      '--json',
      `--outputFile=${file}`,
    ],
    { env: { ...plain, ...env }, timeoutSeconds },
  );
  const report = await readReport(file);
  if (!report) {
    say(output);
    return { ...nothing, failed: 1 };
  }
  for (const result of report.testResults) {
    if (result.status === 'failed') say(`FAIL ${path.relative(root, result.name)}\n${result.message}`);
  }
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (code !== 0 && counts.failed === 0) {
    // For example a global teardown that failed, or a run past its time.
    say(output);
    counts.failed = 1;
  }
  say(`slowest: ${slowest(report.testResults)}`);
  say(
    `${name}: ${report.numPassedTestSuites} of ${report.numTotalTestSuites} files, ${counts.passed} passed, ${counts.failed} failed`,
  );
  return counts;
}

/** Runs the browser journeys on every target. @returns {Promise<Counts>} */
export async function playwright({ env, folder, say, timeoutSeconds }) {
  const file = path.join(folder, 'playwright.json');
  const { code, output } = await run(
    process.execPath,
    [
      path.join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config',
      path.join(root, 'packages/staff-web/playwright.config.ts'),
    ],
    { env: { ...plain, ...env, GONGSHEN_BROWSER_REPORT: file }, timeoutSeconds },
  );
  const report = await readReport(file);
  if (code !== 0) say(output);
  if (!report) return { ...nothing, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const counts = { passed: expected + flaky, failed: unexpected, skipped };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  say(`browser: ${counts.passed} passed, ${counts.failed} failed in ${(report.stats.duration / 1000).toFixed(0)} s`);
  return counts;
}
