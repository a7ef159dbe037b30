import {
  type CheckableRequirement,
  type CheckMark,
  checkPosition,
  type EarlierNotice,
  repeatedRequirements,
  summariseChecks,
} from './check.rules.js';

const passed = (round: number, ...materialVersionIds: string[]): CheckMark => ({
  round,
  passed: true,
  materialVersionIds,
});
const failed = (round: number, ...materialVersionIds: string[]): CheckMark => ({
  round,
  passed: false,
  materialVersionIds,
});
const requirement = (
  code: string,
  checks: CheckMark[],
  materialVersionIds: string[] = ['v1'],
  state: CheckableRequirement['state'] = 'satisfied',
): CheckableRequirement => ({ code, name: code, state, materialVersionIds, checks });

describe('which look counts', () => {
  it.each<[string, CheckMark[], string[], number, number | null, boolean]>([
    ['nothing looked at yet', [], ['v1'], 1, null, false],
    ['looked at in this round', [passed(1, 'v1')], ['v1'], 1, 1, false],
    ['passed before and untouched: carried over (珠 11)', [passed(1, 'v1')], ['v1'], 2, 1, true],
    ['carried over two rounds on', [passed(1, 'v1')], ['v1'], 3, 1, true],
    ['passed before but replaced: to be looked at again', [passed(1, 'v1')], ['v2'], 2, null, false],
    ['passed before but something was added', [passed(1, 'v1')], ['v1', 'v2'], 2, null, false],
    ['failed before: to be looked at again', [failed(1, 'v1')], ['v1'], 2, null, false],
    ['held elsewhere, passed before: carried over', [passed(1)], [], 2, 1, true],
    ['looked at again although it was carried over', [passed(1, 'v1'), failed(2, 'v1')], ['v1'], 2, 2, false],
  ])('%s', (_, checks, versions, round, counts, carriedOver) => {
    const position = checkPosition(requirement('m', checks, versions), round);
    expect(position.current?.round ?? null).toBe(counts);
    expect(position.carriedOver).toBe(carriedOver);
  });
});

describe('where the check stands', () => {
  it('leaves out what does not apply and what another item of the application will produce', () => {
    const summary = summariseChecks(
      [
        requirement('a', [passed(1, 'v1')]),
        requirement('b', [failed(1, 'v1')]),
        requirement('c', []),
        requirement('d', [], [], 'notApplicable'),
        requirement('e', [], [], 'pendingResult'),
        requirement('f', [], [], 'missing'),
      ],
      1,
    );
    const codes = (list: CheckableRequirement[]) => list.map(({ code }) => code);
    expect([codes(summary.passed), codes(summary.failed), codes(summary.unchecked)]).toEqual([
      ['a'],
      ['b'],
      ['c', 'f'],
    ]);
  });
});

describe('一次性告知 (珠 9): what an earlier notice could have named', () => {
  const notice = (round: number, ...requirementCodes: string[]): EarlierNotice => ({ round, requirementCodes });
  it.each<[string, CheckMark[], string[], EarlierNotice[], boolean]>([
    ['first notice: nothing can be a repeat', [failed(1, 'v1')], ['v1'], [], false],
    [
      'passed in round 1, same material, now failed',
      [passed(1, 'v1'), failed(2, 'v1')],
      ['v1'],
      [notice(1, 'x')],
      true,
    ],
    ['passed in round 1, then replaced', [passed(1, 'v1'), failed(2, 'v2')], ['v2'], [notice(1, 'x')], false],
    ['named before, still there', [failed(1, 'v1'), failed(2, 'v1')], ['v1'], [notice(1, 'm')], false],
    ['named before, replaced, fails again', [failed(1, 'v1'), failed(2, 'v2')], ['v2'], [notice(1, 'm')], false],
    ['never before the window until now', [failed(2, 'v1')], ['v1'], [notice(1, 'x')], false],
    ['held elsewhere and passed in round 1', [passed(1), failed(2)], [], [notice(1, 'x')], true],
    [
      'carried over in round 2, failed in round 3',
      [passed(1, 'v1'), failed(3, 'v1')],
      ['v1'],
      [notice(1, 'x'), notice(2, 'y')],
      true,
    ],
  ])('%s', (_, checks, versions, notices, repeated) => {
    expect(repeatedRequirements([requirement('m', checks, versions)], notices)).toHaveLength(repeated ? 1 : 0);
  });
});
