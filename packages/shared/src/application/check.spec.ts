import { checkCarriesOver, checkPassed, failedAspect, needsRepeatReason, refuseCheck } from './index.js';

const verdict = (present: boolean, legible: boolean, matches: boolean) => ({ present, legible, matches });

test.each([
  [verdict(true, true, true), null],
  [verdict(false, false, false), 'present'],
  [verdict(true, false, true), 'legible'],
  [verdict(true, false, false), 'legible'],
  [verdict(true, true, false), 'matches'],
])('%j fails on %s', (each, aspect) => {
  expect(failedAspect(each)).toBe(aspect);
  expect(checkPassed(each)).toBe(aspect === null);
});

test.each([
  [verdict(true, true, true), null, null, null],
  [verdict(false, false, false), 'R1', null, null],
  [verdict(true, true, false), null, '图号与清单不符', null],
  [verdict(true, true, false), null, '  ', 'reasonMissing'],
  [verdict(false, true, false), 'R1', null, 'absentButJudged'],
] as const)('%j with reason %j and remark %j: %s', (each, reason, remark, refusal) => {
  expect(refuseCheck(each, reason, remark)).toBe(refusal);
});

describe('一次性告知 (珠 9)', () => {
  const round = (number: number, named: boolean, ...materialVersionIds: string[]) => ({
    round: number,
    named,
    materialVersionIds,
  });
  test.each([
    ['a first notice needs no reason', [], ['v1'], false],
    ['the same version passed over before needs one', [round(1, false, 'v1')], ['v1'], true],
    ['so does what was already absent before', [round(1, false)], [], true],
    ['named before may be named again', [round(1, true, 'v1')], ['v1'], false],
    ['a replaced material is looked at anew', [round(1, false, 'v1')], ['v2'], false],
    ['a file added since makes it another set', [round(1, false, 'v1')], ['v1', 'v2'], false],
    ['any earlier round counts', [round(1, false, 'v1'), round(2, true, 'v1')], ['v1'], true],
  ])('%s', (_, earlier, materialVersionIds, expected) => {
    expect(needsRepeatReason(earlier, { materialVersionIds })).toBe(expected);
  });
});

test('a passed check holds until the material changes', () => {
  const passed = { passed: true, materialVersionIds: ['a', 'b'] };
  expect(checkCarriesOver(passed, { materialVersionIds: ['b', 'a'] })).toBe(true);
  expect(checkCarriesOver(passed, { materialVersionIds: ['a'] })).toBe(false);
  expect(checkCarriesOver({ ...passed, passed: false }, { materialVersionIds: ['a', 'b'] })).toBe(false);
});
