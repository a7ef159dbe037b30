// Browser journeys of both web apps, each on every database. `pnpm test` starts this with GONGSHEN_BROWSER_TARGETS; alone
// (`node_modules/.bin/playwright test -c packages/staff-web`) it serves SQLite on port 4310 from an empty temporary folder.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

interface Target {
  /** Name of the database. */
  name: string;
  port: number;
}

const packages = fileURLToPath(new URL('..', import.meta.url));
/** Given when the product is served already, once per database. */
const given = process.env.GONGSHEN_BROWSER_TARGETS;
const targets: Target[] = given ? JSON.parse(given) : [{ name: 'sqlite', port: 4310 }];

/** The browser without windows draws the same pages with half the work; any other Chromium does as well. */
const headlessShell = '/usr/bin/chromium-headless-shell';
const chromium = process.env.GONGSHEN_CHROMIUM ?? (existsSync(headlessShell) ? headlessShell : '/usr/bin/chromium');

/**
 * For every window Chromium draws two lists of suggestions for its address bar, which nobody sees: a second of work each time a
 * person signs in. The other names are Playwright's own; a list given later replaces the one before.
 */
const features = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch'],
];

function ownServer() {
  return {
    // The folder is made when the server starts: this file is also read by the workers, and by tools that run nothing.
    command: `DATA_DIR=$(mktemp -d) exec node ${path.join(packages, 'api/dist/main.js')}`,
    url: 'http://127.0.0.1:4310/healthz',
    env: { GONGSHEN_DEMO: '1', PORT: '4310' },
    timeout: 120_000,
    reuseExistingServer: false,
    stderr: 'pipe' as const,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  };
}

/** What a page looks like, and what a camera sees, does not depend on the database: once is enough. */
const once = ['**/test/browser/*-accessibility.spec.ts', '**/test/browser/camera.spec.ts'];
const journeys = ['**/test/browser/*-journey.spec.ts'];

const project = ({ name, port }: Target, part: string, testMatch: string[], testIgnore: string[] = []) => ({
  name: `${name} ${part}`,
  testMatch,
  testIgnore,
  use: { baseURL: `http://127.0.0.1:${port}` },
});

export default defineConfig({
  testDir: packages,
  outputDir: path.join(packages, 'staff-web/test-results'),
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ['list'],
    ...(process.env.GONGSHEN_BROWSER_REPORT
      ? [['json', { outputFile: process.env.GONGSHEN_BROWSER_REPORT }] as ['json', { outputFile: string }]]
      : []),
  ],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Recording every step costs as much as the steps: only on demand, with GONGSHEN_TRACE=1.
    trace: process.env.GONGSHEN_TRACE ? 'retain-on-failure' : 'off',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${features.join(',')}`,
      ],
    },
  },
  // Pages are looked at before the queues are worked off; long journeys come before short ones, so that no browser is left alone.
  projects: [
    ...targets.slice(0, 1).map((target) => project(target, 'pages', once)),
    ...targets.map((target) => project(target, 'journeys', journeys)),
    ...targets.map((target) => project(target, 'tasks', ['**/test/browser/*.spec.ts'], [...once, ...journeys])),
  ],
  ...(given ? {} : { webServer: ownServer() }),
});
