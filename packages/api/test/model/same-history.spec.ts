import { addDays, type PlainDate } from '@gongshen/shared/clock';
import fc from 'fast-check';
import { wantedDatabases } from '../kit/databases.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';
import { anyCommand } from './case-commands.js';
import type { Command } from './case-model.js';
import { attempt } from './case-steps.js';
import { lifelong, makeCast, makeWorld, moveTo } from './case-world.js';
import { exportHistory } from './history-export.js';

/** Everything once, as it should go. */
const wholeLife: Command[] = [
  { kind: 'accept' },
  { kind: 'openProcedure', days: 5, known: true },
  { kind: 'days', days: 3 },
  { kind: 'listPoints' },
  { kind: 'days', days: 2 },
  { kind: 'reportPutRight' },
  { kind: 'conclude' },
  { kind: 'requestSupplement' },
  { kind: 'agreeSupplement' },
  { kind: 'days', days: 2 },
  { kind: 'answerSupplement' },
  { kind: 'requestExtension', days: 3 },
  { kind: 'decideExtension', approve: true },
  { kind: 'opinion' },
  { kind: 'attachApproval' },
  { kind: 'days', days: 4 },
  { kind: 'approve' },
  { kind: 'handOut' },
];
/** Written down by chance, but the same every time. */
const byChance = fc.sample(fc.array(anyCommand, { minLength: 16, maxLength: 16 }), { seed: 20260302, numRuns: 4 });
const histories: Command[][] = [wholeLife, ...byChance.map((commands): Command[] => [{ kind: 'accept' }, ...commands])];

async function live(app: TestApp): Promise<{ answers: string[]; history: string }> {
  const cast = await makeCast(app);
  const answers: string[] = [];
  for (const commands of histories) {
    const world = await makeWorld(cast, '2026-02-10');
    for (const command of commands) {
      if (command.kind === 'days') await moveTo(world, addDays(world.day as PlainDate, command.days));
      else answers.push(`${command.kind}: ${(await attempt(world, command, 'once')).join()}`);
    }
  }
  return { answers, history: await exportHistory(app) };
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
    expect(first?.answers.filter((answer) => answer.endsWith('Success')).length).toBeGreaterThan(20);
    expect(second?.answers).toEqual(first?.answers);
    expect(second?.history.split('\n')).toEqual(first?.history.split('\n'));
  },
  240_000,
);
