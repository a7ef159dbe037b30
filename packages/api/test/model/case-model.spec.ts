import { addDays, type PlainDate } from '@gongshen/shared/clock';
import fc from 'fast-check';
import { describeOnBothDatabases } from '../kit/databases.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';
import { anyCommand } from './case-commands.js';
import { checkInvariants } from './case-invariants.js';
import { after, atReceipt, type Command, type Model, shouldSucceed } from './case-model.js';
import { attempt } from './case-steps.js';
import { type Cast, lifelong, makeCast, makeWorld, moveTo, readStanding, type World } from './case-world.js';

/** How a command is sent: once; again with the same key; by two people (or in two windows) at the same moment. */
const manner = fc.constantFrom('once', 'once', 'once', 'again', 'at once') as fc.Arbitrary<Manner>;
type Manner = 'once' | 'again' | 'at once';
const history = fc.array(fc.record({ command: anyCommand, manner }), { minLength: 4, maxLength: 28 });
/** Around the Spring Festival, the holidays of May and October, and the turn of the year. */
const beginning = fc.constantFrom('2026-02-10', '2026-03-05', '2026-04-27', '2026-09-22', '2026-12-24');

const succeeded = (answer: string) => answer.endsWith('Success');

async function step(world: World, model: Model, command: Command, sent: Manner): Promise<Model> {
  if (command.kind === 'days') {
    await moveTo(world, addDays(world.day as PlainDate, command.days));
    return after(model, command, world.day, world.app.services.calendar.current());
  }
  const { clock } = await readStanding(world);
  const overdue = clock.dueOn !== null && world.day > clock.dueOn;
  const wanted = shouldSucceed(model, command, overdue);
  const answers = await attempt(world, command, sent);
  const right = answers.filter(succeeded).length;
  const about = `${JSON.stringify(command)} ${sent} in ${JSON.stringify(model)}: ${answers.join(', ')}`;
  // sent again with its key it answers alike; two at the same moment are one effect, or the second is refused in words
  if (sent === 'again') expect([about, right]).toEqual([about, wanted ? 2 : 0]);
  else expect([about, right > 0]).toEqual([about, wanted]);
  return right > 0 ? after(model, command, world.day, world.app.services.calendar.current()) : model;
}

describeOnBothDatabases('a case, whatever is tried on it', (database) => {
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp({ database, config: lifelong });
    cast = await makeCast(app);
  });
  afterAll(() => app.close());

  it('keeps to its states and its time', async () => {
    const runs = Number(process.env.MODEL_RUNS ?? 12);
    await fc.assert(
      fc.asyncProperty(beginning, history, async (day, steps) => {
        const world = await makeWorld(cast, day);
        let model = atReceipt;
        for (const { command, manner: sent } of steps) {
          model = await step(world, model, command, sent);
          const { status, application } = await readStanding(world);
          expect({ status, application: application.status }).toEqual({
            status: model.status,
            application: model.application,
          });
          await checkInvariants(world);
        }
        expect(app.logged).toEqual([]);
      }),
      {
        numRuns: runs,
        endOnFailure: true,
        ...(process.env.MODEL_SEED ? { seed: Number(process.env.MODEL_SEED) } : {}),
      },
    );
  }, 600_000);
});
