import {
  type CheckableRequirement,
  type CheckMark,
  checkPosition,
  repeatedRequirements,
  summariseChecks,
} from './check.rules.js';

const passed = (round: number): CheckMark => ({ round, present: true, legible: true, matches: true, passed: true });
const failed = (round: number, ...aspects: ('present' | 'legible' | 'matches')[]): CheckMark => ({
  ...passed(round),
  ...Object.fromEntries(aspects.map((aspect) => [aspect, false])),
  passed: false,
});
const requirement = (
  code: string,
  checks: CheckMark[],
  materialRound = 1,
  state: CheckableRequirement['state'] = 'satisfied',
): CheckableRequirement => ({ code, name: code, state, materialRound, checks });

describe('which look counts', () => {
  it.each([
    ['nothing looked at yet', [], 1, 1, null, false],
    ['looked at in this round', [passed(1)], 1, 1, 1, false],
    ['passed before and untouched: carried over (珠 11)', [passed(1)], 1, 2, 1, true],
    ['carried over two rounds on', [passed(1)], 1, 3, 1, true],
    ['passed before but replaced: to be looked at again', [passed(1)], 2, 2, null, false],
    ['failed before: to be looked at again', [failed(1, 'legible')], 1, 2, null, false],
    ['held elsewhere, passed before: carried over', [passed(1)], 0, 2, 1, true],
    ['looked at again although it was carried over', [passed(1), failed(2, 'matches')], 1, 2, 2, false],
  ] as const)('%s', (_, checks, materialRound, round, counts, carriedOver) => {
    const position = checkPosition(requirement('m', [...checks], materialRound), round);
    expect(position.current?.round ?? null).toBe(counts);
    expect(position.carriedOver).toBe(carriedOver);
  });
});

describe('where the check stands', () => {
  it('leaves out what does not apply and what another item of the application will produce', () => {
    expect(
      summariseChecks(
        [
          requirement('a', [passed(1)]),
          requirement('b', [failed(1, 'present')]),
          requirement('c', []),
          requirement('d', [], 0, 'notApplicable'),
          requirement('e', [], 0, 'pendingResult'),
          requirement('f', [], 0, 'missing'),
        ],
        1,
      ),
    ).toEqual({ passed: ['a'], failed: ['b'], unchecked: ['c', 'f'] });
  });
});

describe('一次性告知 (珠 9): what an earlier notice could have named', () => {
  it.each([
    ['first notice: nothing can be a repeat', [failed(1, 'legible')], 1, 1, [], false],
    ['passed in round 1, same material, now failed', [passed(1), failed(2, 'matches')], 1, 2, [1], true],
    ['passed in round 1, then replaced', [passed(1), failed(2, 'matches')], 2, 2, [1], false],
    ['named before, same fault still there', [failed(1, 'legible'), failed(2, 'legible')], 1, 2, [1], false],
    ['named before, another fault of the same material', [failed(1, 'legible'), failed(2, 'matches')], 1, 2, [1], true],
    ['named before, replaced, fails again', [failed(1, 'legible'), failed(2, 'legible')], 2, 2, [1], false],
    ['never before the window until now', [failed(2, 'present')], 2, 2, [1], false],
    ['held elsewhere and passed in round 1', [passed(1), failed(2, 'matches')], 0, 2, [1], true],
    ['named in round 1, carried by nobody, told again in 3', [failed(1, 'present'), failed(2, 'present'), failed(3, 'present')], 1, 3, [1, 2], false],
  ] as const)('%s', (_, checks, materialRound, round, noticeRounds, repeated) => {
    expect(repeatedRequirements([requirement('m', [...checks], materialRound)], round, noticeRounds)).toEqual(
      repeated ? ['m'] : [],
    );
  });
});
