import fc from 'fast-check';
import { describeOnBothDatabases } from '../kit/databases.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';
import { atReceipt } from './case-model.js';
import { caseSubject } from './case-subject.js';
import { type Cast, lifelong, makeCast, makeWorld, putAway, runJobs } from './case-world.js';
import { nothingFiled } from './filing-model.js';
import { filingSubject, makeFilingWorld } from './filing-subject.js';
import { anyStep, beginning, chances, historyOf, live, type Opening, type Tally } from './histories.js';

/** Days that pass between steps: most follow on the same day, some after a weekend or a holiday. */
const ofCases = anyStep(0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 5, 9);
/** The window has five working days: a filing gets further when fewer pass. */
const ofFilings = anyStep(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 8);

const steps = { minLength: 20, maxLength: 32, size: 'max' } as const;
const filed: Opening[] = [['open'], ['fillIn'], ['upload', { days: 1 }], ['upload', { days: 2 }], ['submit']];
const filings = historyOf(
  [
    [...filed],
    [...filed, ['check', { days: 3 }], ['check', { days: 1 }], ['check', { days: 2 }]],
    [...filed, ['check', { days: 3 }], ['check', { days: 1, yes: false }], ['check', { days: 2 }]],
    [],
  ],
  fc.array(ofFilings, steps),
);
const ready: Opening[] = [['accept'], ['opinion'], ['attach']];
const cases = historyOf(
  [
    [['accept']],
    [...ready, ['approveWithConditions', { days: 1 }]],
    [['accept'], ['callSession'], ['minutes', { pass: 5 }], ['giveConclusion', { yes: false }]],
    [['accept'], ['opinion'], ['consultUnit'], ['consultOutside'], ['requestSupplement'], ['decideSupplement']],
    [['accept'], ['openProcedure'], ['listPoints']],
    [...ready, ['approve'], ['handOut', { yes: false }]],
    [],
  ],
  fc.array(ofCases, steps),
);

describeOnBothDatabases('an application and a case, whatever is tried on them', (database) => {
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp({ database, config: lifelong });
    cast = await makeCast(app);
  }, 120_000);
  afterAll(() => app?.close());

  /** Something was done, and something refused: a model that forbids everything, or nothing, shows nothing. */
  const told = (tally: Tally, kinds: number) => {
    if (process.env.MODEL_TALLY) process.stdout.write(`${JSON.stringify(Object.fromEntries(tally))}\n`);
    // fewer histories than usual, asked for by hand, are not told about
    if (process.env.MODEL_RUNS) return;
    const counts = [...tally.values()];
    expect(counts.filter(({ done }) => done > 0).length).toBeGreaterThan(kinds / 2);
    expect(counts.filter(({ refused }) => refused > 0).length).toBeGreaterThan(kinds / 2);
  };

  it('an application keeps to its states and its time up to the receipt', async () => {
    const tally: Tally = new Map();
    await fc.assert(
      fc.asyncProperty(beginning, filings, async (day, steps) => {
        await live(filingSubject, await makeFilingWorld(cast, day), nothingFiled, steps, tally);
        await putAway(cast);
        expect(app.logged).toEqual([]);
      }),
      chances(5),
    );
    told(tally, Object.keys(filingSubject.moves).length);
  }, 600_000);

  it('a case keeps to its states and its time, and so does what hangs on it', async () => {
    const tally: Tally = new Map();
    await fc.assert(
      fc.asyncProperty(beginning, cases, async (day, steps) => {
        const world = await makeWorld(cast, day);
        await live(caseSubject, world, atReceipt, steps, tally);
        await runJobs(world);
        await putAway(world);
        expect(app.logged).toEqual([]);
      }),
      chances(8),
    );
    told(tally, Object.keys(caseSubject.moves).length);
  }, 600_000);
});
