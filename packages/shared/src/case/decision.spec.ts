import type { Prerequisite } from '../catalogue/index.js';
import { toPlainDate } from '../clock/index.js';
import {
  acceptBlockers,
  assessPrerequisites,
  blockerText,
  type CaseOutcome,
  type DecisionFacts,
  decisionBlockers,
  type PrerequisiteFact,
  readGate,
} from './index.js';

const prerequisites: readonly Prerequisite[] = [
  { item: 'planning', gate: 'accept', ifApplicable: true },
  { item: 'drawings', gate: 'decide', ifApplicable: true },
  { item: 'fire', gate: 'decide', ifApplicable: false },
];
const fact = (itemCode: string, outcome: CaseOutcome | null, on: string | null = null): PrerequisiteFact => ({
  itemCode,
  outcome,
  on: on === null ? null : toPlainDate(on),
  broughtIn: false,
});
const everywhere = () => true;

describe('prerequisites', () => {
  test('met by the favourable outcome, the earliest of them', () => {
    const assessed = assessPrerequisites(
      prerequisites,
      [
        fact('planning', 'refused', '2026-01-05'),
        fact('planning', 'approvedWithConditions', '2026-03-05'),
        fact('planning', 'approved', '2026-02-05'),
        fact('drawings', null),
      ],
      everywhere,
    );
    expect(assessed.map(({ itemCode, state, metOn }) => [itemCode, state, metOn])).toEqual([
      ['planning', 'met', '2026-02-05'],
      ['drawings', 'waiting', null],
      ['fire', 'waiting', null],
    ]);
    expect(readGate(assessed, 'accept')).toMatchObject({ open: true, failed: false });
    expect(readGate(assessed, 'decide').blockedBy.map((each) => each.itemCode)).toEqual(['drawings', 'fire']);
  });

  test('one that counts only where its item applies falls away where it does not', () => {
    const assessed = assessPrerequisites(prerequisites, [], (item) => item === 'drawings');
    expect(assessed.map((each) => each.itemCode)).toEqual(['drawings', 'fire']);
  });

  test.each(['refused', 'notAccepted', 'terminated'] as const)(
    '%s of the other item is a failure, unless filed again',
    (outcome) => {
      const failed = assessPrerequisites(prerequisites, [fact('planning', outcome, '2026-02-05')], everywhere);
      expect(readGate(failed, 'accept')).toMatchObject({ open: false, failed: true });
      const again = assessPrerequisites(
        prerequisites,
        [fact('planning', outcome, '2026-02-05'), fact('planning', null)],
        everywhere,
      );
      expect(readGate(again, 'accept')).toMatchObject({ open: false, failed: false });
    },
  );

  test('a result brought in counts like any other', () => {
    const [planning] = assessPrerequisites(
      prerequisites,
      [{ ...fact('planning', 'approved', '2025-06-01'), broughtIn: true, priorResultId: 'p1' }],
      everywhere,
    );
    expect(planning).toMatchObject({ state: 'met', by: { broughtIn: true, priorResultId: 'p1' } });
  });
});

const met = assessPrerequisites(
  prerequisites,
  ['planning', 'drawings', 'fire'].map((item) => fact(item, 'approved', '2026-02-05')),
  everywhere,
);
const ready: DecisionFacts = {
  prerequisites: met,
  ownGivenOpinions: [{ kind: 'final', stale: false }],
  openSpecialProcedures: 0,
  resultDocument: { kind: 'certificate' },
  clockRunning: true,
  organisationOwesOverdue: 0,
  changedTakenBack: false,
};
const reasonsOf = (...args: Parameters<typeof decisionBlockers>) =>
  decisionBlockers(...args).map((each) => each.reason);

describe('what stands in the way of a decision', () => {
  test('nothing, when all is there', () => {
    expect(reasonsOf('approve', ready, {})).toEqual([]);
    expect(reasonsOf('approveWithConditions', ready, { owed: [{ withinRange: true }] })).toEqual([]);
    const refusal = { ...ready, resultDocument: { kind: 'refusal' } };
    expect(reasonsOf('refuse', refusal, { reason: '间距不足', remedies: '六十日内' })).toEqual([]);
  });

  test.each([
    ['final', []],
    ['jointReview', []],
    ['preliminary', ['noOwnOpinion']],
    ['consultation', ['noOwnOpinion']],
  ])('a department decides on its review or on one held together: %s', (kind, reasons) => {
    expect(reasonsOf('approve', { ...ready, ownGivenOpinions: [{ kind, stale: false }] }, {})).toEqual(reasons);
  });

  test('everything at once, not the first thing found', () => {
    const nothing: DecisionFacts = {
      prerequisites: assessPrerequisites(prerequisites, [fact('planning', 'approved', '2026-02-05')], everywhere),
      ownGivenOpinions: [],
      openSpecialProcedures: 1,
      resultDocument: null,
      clockRunning: false,
      organisationOwesOverdue: 1,
      changedTakenBack: false,
    };
    const always = [
      'prerequisiteWaiting',
      'prerequisiteWaiting',
      'noOwnOpinion',
      'specialProcedureOpen',
      'clockNotRunning',
      'noResultDocument',
    ];
    expect(reasonsOf('approve', nothing, {})).toEqual(always);
    expect(reasonsOf('approveWithConditions', nothing, { owed: [] })).toEqual([
      ...always,
      'noOwed',
      'otherOwedOverdue',
    ]);
    expect(reasonsOf('refuse', nothing, {})).toEqual([...always, 'noReasons', 'noRemedies']);
  });

  test('an approval with conditions says what is owed by when, and is not given to who is late with another', () => {
    const reasons = (withinRange: boolean[], late = 0) =>
      reasonsOf(
        'approveWithConditions',
        { ...ready, organisationOwesOverdue: late },
        { owed: withinRange.map((each) => ({ withinRange: each })) },
      );
    expect(reasons([])).toEqual(['noOwed']);
    expect(reasons([true, true])).toEqual([]);
    expect(reasons([true, false])).toEqual(['owedDayOutOfRange']);
    expect(reasons([true], 1)).toEqual(['otherOwedOverdue']);
    expect(reasonsOf('approve', { ...ready, organisationOwesOverdue: 3 }, {})).toEqual([]);
  });

  test('a change of what was taken back meanwhile can only be refused', () => {
    const about = { ...ready, changedTakenBack: true };
    expect(reasonsOf('approve', about, {})).toEqual(['changedTakenBack']);
    expect(reasonsOf('approveWithConditions', about, { owed: [{ withinRange: true }] })).toEqual(['changedTakenBack']);
    const refusal = { ...about, resultDocument: { kind: 'refusal' } };
    expect(reasonsOf('refuse', refusal, { reason: '原许可已撤销', remedies: '六十日内' })).toEqual([]);
  });

  test('an opinion on replaced material does not carry a decision', () => {
    const stale = { ...ready, ownGivenOpinions: [{ kind: 'final', stale: true }] };
    expect(reasonsOf('approve', stale, {})).toEqual(['opinionStale']);
    const renewed = { ...ready, ownGivenOpinions: [...stale.ownGivenOpinions, { kind: 'final', stale: false }] };
    expect(reasonsOf('approve', renewed, {})).toEqual([]);
  });

  test('the document must be of the decision’s kind', () => {
    expect(reasonsOf('approve', { ...ready, resultDocument: { kind: 'refusal' } }, {})).toEqual([
      'wrongResultDocument',
    ]);
    expect(reasonsOf('refuse', ready, { reason: '间距不足', remedies: '六十日内' })).toEqual(['wrongResultDocument']);
  });

  test('a failed prerequisite forbids approval but not refusal, or the case would wait for ever', () => {
    const failed = {
      ...ready,
      prerequisites: assessPrerequisites(
        prerequisites,
        [fact('planning', 'approved', '2026-02-05'), fact('drawings', 'refused', '2026-02-06')],
        everywhere,
      ),
    };
    expect(reasonsOf('approve', failed, {})).toEqual(['prerequisiteFailed', 'prerequisiteWaiting']);
    const refusal = { ...failed, resultDocument: { kind: 'refusal' } };
    expect(reasonsOf('refuse', refusal, { reason: '施工图审查未通过', remedies: '六十日内' })).toEqual([]);
  });
});

test('accepting waits for its own gate only', () => {
  const assessed = assessPrerequisites(prerequisites, [fact('planning', 'refused', '2026-02-05')], everywhere);
  const blockers = acceptBlockers(assessed);
  expect(blockers).toEqual([{ kind: 'prerequisite', reason: 'prerequisiteFailed', itemCode: 'planning' }]);
  expect(blockers.map((blocker) => blockerText(blocker, () => '工程规划许可证核发'))).toEqual([
    '前置事项“工程规划许可证核发”未获通过，本事项不能通过',
  ]);
  expect(acceptBlockers(met)).toEqual([]);
});
