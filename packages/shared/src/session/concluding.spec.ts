import fc from 'fast-check';
import {
  mayConclude,
  missingUnits,
  openRectifications,
  owesConclusion,
  type RectificationState,
  SessionKind,
  type SessionParticipant,
  SessionVerdict,
  type StandingConclusion,
  verdictObstacle,
} from './index.js';

const unit = (unitId: string, attended: boolean | null, ...openCaseIds: string[]): SessionParticipant => ({
  unitId,
  attended,
  openCaseIds,
});
const said = (unitId: string, caseId: string | null, verdict: SessionVerdict = 'pass'): StandingConclusion => ({
  unitId,
  caseId,
  verdict,
});

// attended, open cases, kind → owes one, may give one (珠 16; 沪 15)
test.each([
  [true, 1, 'jointReview', true, true],
  [false, 1, 'jointReview', false, false],
  [null, 1, 'jointReview', false, false],
  [true, 0, 'jointReview', false, true],
  [true, 1, 'completionAcceptance', true, true],
  [false, 1, 'completionAcceptance', true, true],
  [false, 0, 'completionAcceptance', false, false],
  [true, 0, 'completionAcceptance', false, true],
] as const)('attended %s, %i cases, %s: owes %s, may %s', (attended, cases, kind, owes, may) => {
  const participant = unit('u', attended, ...Array.from({ length: cases }, (_, index) => `c${index}`));
  expect(owesConclusion(kind, participant)).toBe(owes);
  expect(mayConclude(kind, participant)).toBe(may);
});

test('a unit is missing until it has concluded on each of its cases', () => {
  const participants = [unit('fire', true, 'c1', 'c2'), unit('water', true, 'c3'), unit('police', false, 'c4')];
  expect(missingUnits('siteSurvey', participants, [])).toEqual(['fire', 'water']);
  expect(missingUnits('siteSurvey', participants, [said('fire', 'c1'), said('water', 'c3')])).toEqual(['fire']);
  // what another unit said, or what was said about no case, is no conclusion on the case
  expect(missingUnits('siteSurvey', participants, [said('fire', 'c3'), said('water', null)])).toEqual([
    'fire',
    'water',
  ]);
  expect(missingUnits('completionAcceptance', participants, [said('fire', 'c1'), said('fire', 'c2')])).toEqual([
    'water',
    'police',
  ]);
});

test('the overall verdict is never milder than a department’s', () => {
  const table: [SessionVerdict, StandingConclusion[], RectificationState[], string | null][] = [
    ['pass', [said('fire', 'c1')], [], null],
    ['pass', [said('fire', 'c1', 'fail')], [], 'againstDepartment'],
    ['passWithRectification', [said('fire', 'c1', 'fail')], ['open'], 'againstDepartment'],
    ['passWithRectification', [said('fire', 'c1', 'passWithRectification')], ['open'], null],
    ['passWithRectification', [said('fire', 'c1', 'passWithRectification')], ['settled'], 'nothingToRectify'],
    ['passWithRectification', [said('fire', 'c1')], [], 'nothingToRectify'],
    ['fail', [said('fire', 'c1')], [], null],
    ['fail', [said('fire', 'c1', 'fail')], ['open'], null],
    ['noComment', [said('fire', 'c1')], [], 'notAVerdict'],
  ];
  for (const [verdict, conclusions, rectifications, obstacle] of table) {
    expect(verdictObstacle(verdict, conclusions, rectifications)).toBe(obstacle);
  }
  expect(openRectifications(['open', 'reported', 'settled'])).toBe(2);
});

test('whatever was attended and said: nobody is missing who owes nothing, and saying more never makes more missing', () => {
  const participant = fc.record({
    unitId: fc.constantFrom('a', 'b', 'c'),
    attended: fc.constantFrom(true, false, null),
    openCaseIds: fc.uniqueArray(fc.constantFrom('1', '2', '3')),
  });
  const conclusion = fc.record({
    unitId: fc.constantFrom('a', 'b', 'c'),
    caseId: fc.constantFrom('1', '2', '3', null),
    verdict: fc.constantFrom(...Object.values(SessionVerdict)),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(SessionKind)),
      fc.uniqueArray(participant, { selector: ({ unitId }) => unitId }),
      fc.array(conclusion),
      conclusion,
      (kind, participants, conclusions, more) => {
        const missing = missingUnits(kind, participants, conclusions);
        const owing = participants.filter((each) => owesConclusion(kind, each)).map(({ unitId }) => unitId);
        expect(owing).toEqual(expect.arrayContaining(missing));
        expect(missing).toEqual(expect.arrayContaining(missingUnits(kind, participants, [...conclusions, more])));
      },
    ),
  );
});
