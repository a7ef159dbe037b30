import fc from 'fast-check';
import type { SpecialLink } from '../catalogue/index.js';
import {
  daysLeft,
  type ExtensionFacts,
  extensionAllowance,
  extensionObstacle,
  lengthProblem,
  newlyNamed,
  type OpeningFacts,
  openingObstacle,
  procedureLinks,
  timesAtMost,
} from './index.js';

const link = (more: Partial<SpecialLink> = {}): SpecialLink => ({
  name: '技术评价',
  code: 'WTPG',
  limit: { value: 10, unit: 'workingDay' },
  trigger: '委托技术服务机构评价',
  pausesClock: true,
  ...more,
});
const extending = link({ name: '延长审批', code: 'YC', limit: { value: 40, unit: 'workingDay' }, pausesClock: false });

describe('opening a special procedure (珠 12, 19)', () => {
  const facts = (more: Partial<OpeningFacts> = {}): OpeningFacts => ({
    inReview: true,
    procedures: [],
    supplementOpen: false,
    ...more,
  });
  const past = { kindCode: 'WTPG', open: false, pausesClock: true };

  test.each([
    ['may be done where the catalogue has it', link(), facts(), null],
    ['not where it has not', null, facts(), 'notAllowed'],
    ['not before the case is accepted, nor after its decision', link(), facts({ inReview: false }), 'notInReview'],
    ['once more after it has ended', link(), facts({ procedures: [past] }), null],
    ['no third time', link(), facts({ procedures: [past, past] }), 'tooOften'],
    ['as often as the catalogue says', link({ maxTimes: 1 }), facts({ procedures: [past] }), 'tooOften'],
    ['others do not count', link(), facts({ procedures: [past, { ...past, kindCode: 'XCTK' }] }), null],
    [
      'not beside one that stops the clock',
      link(),
      facts({ procedures: [{ ...past, kindCode: 'XCTK', open: true }] }),
      'procedureOpen',
    ],
    [
      'beside one that does not',
      link(),
      facts({ procedures: [{ kindCode: 'ZQYJ', open: true, pausesClock: false }] }),
      null,
    ],
    [
      'but not the same one twice at once',
      link({ code: 'ZQYJ', pausesClock: false }),
      facts({ procedures: [{ kindCode: 'ZQYJ', open: true, pausesClock: false }] }),
      'procedureOpen',
    ],
    ['not while the applicant answers a supplement', link(), facts({ supplementOpen: true }), 'supplementOpen'],
  ])('%s', (_, each, given, expected) => {
    expect(openingObstacle(each, given)).toBe(expected);
  });

  test.each([
    [0, 'tooShort'],
    [-1, 'tooShort'],
    [1.5, 'tooShort'],
    [1, null],
    [10, null],
    [11, 'tooLong'],
  ])('promising %d days of at most 10: %s', (days, expected) => {
    expect(lengthProblem(link(), days)).toBe(expected);
  });

  test('延长审批 is no special procedure; two times is the usual', () => {
    expect(procedureLinks([link(), extending])).toEqual([link()]);
    expect(timesAtMost(link())).toBe(2);
    expect(timesAtMost(link({ maxTimes: 5 }))).toBe(5);
  });
});

describe('a later list (一次性告知)', () => {
  const point = (text: string, requirementCode: string | null = null) => ({ text, requirementCode });
  const first = [point('补充接地电阻测试数据'), point('图纸缺签章', 'm-tz')];

  test.each([
    ['the same words', [point(' 补充接地电阻测试数据 ')], 0],
    ['the same material, other words', [point('图纸仍缺签章', 'm-tz')], 0],
    ['another material', [point('报告过期', 'm-bg')], 1],
    ['other words without a material', [point('接地网未画全')], 1],
    ['the same words under a material', [point('补充接地电阻测试数据', 'm-bg')], 0],
  ])('%s', (_, points, expected) => {
    expect(newlyNamed(points, first)).toHaveLength(expected);
  });
});

describe('extending (许可法 42)', () => {
  const facts = (more: Partial<ExtensionFacts> = {}): ExtensionFacts => ({
    inReview: true,
    overdue: false,
    requestOpen: false,
    granted: 0,
    atMost: 10,
    ...more,
  });

  test.each([
    [facts(), null],
    [facts({ granted: 9 }), null],
    [facts({ granted: 10 }), 'usedUp'],
    [facts({ overdue: true }), 'pastDue'],
    [facts({ requestOpen: true }), 'requestOpen'],
    [facts({ inReview: false }), 'notInReview'],
  ])('%j: %s', (given, expected) => {
    expect(extensionObstacle(given)).toBe(expected);
  });

  test('ten days in all, or what the item’s own rules say', () => {
    expect(extensionAllowance([link()])).toEqual({ atMost: 10, basis: '行政许可法第四十二条' });
    expect(extensionAllowance([link(), extending])).toMatchObject({ atMost: 40 });
  });

  test('whatever is granted piece by piece, it never comes to more than allowed', () => {
    const wishes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 40 }), (days, atMost) => {
        let granted = 0;
        for (const wish of days) {
          const now = facts({ granted, atMost });
          if (extensionObstacle(now) === null && wish <= daysLeft(now)) granted += wish;
        }
        expect(granted).toBeLessThanOrEqual(atMost);
      }),
    );
  });
});
