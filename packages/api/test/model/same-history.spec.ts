import { addDays, type PlainDate } from '@gongshen/shared/clock';
import fc from 'fast-check';
import { wantedDatabases } from '../kit/databases.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';
import { sendAct, succeeded } from './attempts.js';
import { lifelong, makeCast, makeWorld, moveTo } from './case-world.js';
import { exportHistory } from './history-export.js';
import { moves } from './moves/index.js';
import { see } from './seen.js';
import { type Written, wholeLives } from './whole-lives.js';

/** Written down by chance, allowed or not, but the same every time. */
const anything = fc.record({
  kind: fc.constantFrom(...Object.keys(moves)),
  days: fc.integer({ min: 1, max: 12 }),
  yes: fc.boolean(),
  after: fc.constantFrom(0, 0, 0, 0, 0, 1, 3),
});
const byChance = fc.sample(fc.array(anything, { minLength: 20, maxLength: 20 }), { seed: 20260302, numRuns: 2 });
const accepted: Written = { kind: 'accept', days: 1, yes: true, after: 0 };
const chance = byChance.map((steps): Written[] => [accepted, ...steps]);

async function live(app: TestApp): Promise<{ wanted: string[]; answers: string[]; history: string }> {
  const cast = await makeCast(app);
  const answers: string[] = [];
  const wanted: string[] = [];
  for (const steps of [...wholeLives, ...chance]) {
    const world = await makeWorld(cast, '2026-02-10');
    for (const [index, step] of steps.entries()) {
      if (step.after > 0) await moveTo(world, addDays(world.day as PlainDate, step.after));
      const act = await moves[step.kind]?.act(world, await see(world), step);
      const answer = act ? await sendAct(app, act) : 'nothing';
      const said = `${step.kind} ${index}: ${answer}`;
      answers.push(said);
      if (!chance.includes(steps as Written[]) && !succeeded(answer)) wanted.push(said);
    }
  }
  return { wanted, answers, history: await exportHistory(app) };
}

const both = wantedDatabases();
(both.length === 2 ? it : it.skip)(
  'the same history gives the same answers and the same export on both databases',
  async () => {
    const lived = [];
    for (const database of both) {
      const app = await startTestApp({ database, config: lifelong });
      lived.push(await live(app));
      expect(app.logged).toEqual([]);
      await app.close();
    }
    const [first, second] = lived;
    // what is written down as it should go does go so
    expect(first?.wanted).toEqual([]);
    expect(second?.answers).toEqual(first?.answers);
    expect(second?.history.split('\n')).toEqual(first?.history.split('\n'));
  },
  240_000,
);
