import fc from 'fast-check';
import type { Lamp } from '../clock/index.js';
import { type AlertedLamp, alertDue, alertedAfterMove } from './index.js';

const severity = { green: 0, yellow: 1, red: 2 };

/** A day on which the scan looks, or a move of the due day, after which the lamp is the one given. */
interface Step {
  moves: boolean;
  lamp: Lamp;
}
const lamp = fc.constantFrom<Lamp>('green', 'yellow', 'red', 'grey');

/** What a row goes through: a lamp gets worse by itself with the days, milder only by a move of the due day. */
const histories = fc.array(fc.record({ moves: fc.boolean(), lamp }), { maxLength: 40 }).map((steps) => {
  const possible: Step[] = [];
  let now: Lamp = 'green';
  for (const step of steps) {
    const milder = step.lamp === 'grey' || now === 'grey' || severity[step.lamp] < severity[now];
    possible.push({ lamp: step.lamp, moves: step.moves || milder });
    now = step.lamp;
  }
  return possible;
});

/** The machine of the product: a move settles what was told, the scan tells what is new. */
function run(steps: readonly Step[], scansEveryTime = true): (('yellow' | 'red') | null)[] {
  let alerted: AlertedLamp = 'green';
  return steps.map(({ moves, lamp: shown }) => {
    if (moves) alerted = alertedAfterMove(alerted, shown);
    if (!scansEveryTime) return null;
    const told = alertDue(alerted, shown);
    if (told) alerted = told;
    return told;
  });
}

/** The meaning, told differently: the worst lamp shown since it was last milder than what people believe. */
function meaning(steps: readonly Step[]): (('yellow' | 'red') | null)[] {
  let believed: Exclude<Lamp, 'grey'> = 'green';
  return steps.map(({ lamp: shown }) => {
    if (shown === 'grey' || shown === believed) return null;
    const worse = severity[shown] > severity[believed];
    believed = shown;
    return worse && shown !== 'green' ? shown : null;
  });
}

describe('alerts of one row', () => {
  it('tell every change for the worse once, and none while it stands still', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        expect(run(steps)).toEqual(meaning(steps));
      }),
    );
  });

  it('say nothing twice in a row without a milder lamp between', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        let last: 'yellow' | 'red' | null = null;
        run(steps).forEach((told, index) => {
          const shown = steps[index]?.lamp;
          if (told) {
            expect(told).toBe(shown);
            expect(last === null || severity[told] > severity[last]).toBe(true);
            last = told;
          } else if (shown === 'green') last = null;
          else if (shown === 'yellow' && last === 'red') last = 'yellow';
        });
      }),
    );
  });

  it('change nothing when the scan looks again', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const twice = steps.flatMap((step) => [step, { ...step, moves: false }]);
        const told = run(twice);
        expect(told.filter((_, index) => index % 2 === 1).every((each) => each === null)).toBe(true);
        expect(told.filter((_, index) => index % 2 === 0)).toEqual(run(steps));
      }),
    );
  });
});
