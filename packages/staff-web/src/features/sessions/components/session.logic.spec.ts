import type { CaseStatus } from '@gongshen/shared/case';
import {
  acceptanceStands,
  attendanceAtFirst,
  type Concluded,
  conclusionSubjects,
  inOrderOfCases,
  obstacleTo,
  unfinished,
} from './session.logic.js';

const unit = (id: string) => ({ id, name: `${id}局` });
const itemCase = (id: string, unitId: string, status: CaseStatus = 'accepted') => ({ id, status, unit: unit(unitId) });

describe('who is ticked as having been there', () => {
  const invitations = [
    { unit: unit('fire'), answer: 'accepted', attended: null },
    { unit: unit('water'), answer: 'declined', attended: null },
    { unit: unit('police'), answer: 'pending', attended: null },
  ] as const;
  it('begins with those who said they would come', () => {
    expect(attendanceAtFirst({ minutes: null, invitations, guests: [{ id: 'g', attended: null }] })).toEqual({
      attendedUnitIds: ['fire'],
      attendedGuestIds: ['g'],
    });
  });
  it('goes by what was recorded when the minutes are put right', () => {
    const recorded = invitations.map((each) => ({ ...each, attended: each.unit.id === 'police' }));
    expect(
      attendanceAtFirst({ minutes: '纪要', invitations: recorded, guests: [{ id: 'g', attended: false }] }),
    ).toEqual({
      attendedUnitIds: ['police'],
      attendedGuestIds: [],
    });
  });
});

describe('what stands in the way of an overall conclusion', () => {
  const session: Concluded = {
    kind: 'jointReview',
    cases: [itemCase('c1', 'fire'), itemCase('c2', 'water'), itemCase('c3', 'police', 'approved')],
    invitations: [
      { unit: unit('fire'), attended: true },
      { unit: unit('water'), attended: true },
      { unit: unit('police'), attended: true },
    ],
    conclusions: [{ unit: unit('fire'), case: { id: 'c1' }, verdict: 'passWithRectification' }],
    rectifications: [{ state: 'open' }, { state: 'settled' }],
  };
  it('is named', () => {
    // police: its only case is decided
    expect(unfinished(session)).toEqual({ units: ['water局'], open: 1 });
  });
  it('depends on the verdict', () => {
    expect(obstacleTo(session, 'pass')).toBe('open');
    expect(obstacleTo(session, 'passWithRectification')).toBeNull();
    expect(obstacleTo(session, 'fail')).toBeNull();
    const failed: Concluded = {
      ...session,
      rectifications: [],
      conclusions: [{ unit: unit('fire'), case: { id: 'c1' }, verdict: 'fail' }],
    };
    expect(obstacleTo(failed, 'pass')).toBe('againstDepartment');
    expect(obstacleTo({ ...failed, conclusions: [] }, 'passWithRectification')).toBe('nothingToRectify');
  });
});

it('a unit concludes on each of its open cases, or on the matter', () => {
  const cases = [itemCase('c1', 'fire'), itemCase('c2', 'fire', 'refused'), itemCase('c3', 'water')];
  expect(conclusionSubjects(cases, 'fire').map((each) => each?.id)).toEqual(['c1']);
  expect(conclusionSubjects(cases, 'police')).toEqual([null]);
});

it('one completion acceptance at a time; after one that failed or was called off another may be called', () => {
  const acceptance = (state: 'called' | 'concluded' | 'cancelled', overallVerdict: 'pass' | 'fail' | null = null) => [
    { kind: 'completionAcceptance' as const, state, overallVerdict },
  ];
  expect(acceptanceStands(acceptance('called'))).toBe(true);
  expect(acceptanceStands(acceptance('concluded', 'pass'))).toBe(true);
  expect(acceptanceStands(acceptance('concluded', 'fail'))).toBe(false);
  expect(acceptanceStands(acceptance('cancelled'))).toBe(false);
  expect(acceptanceStands([{ kind: 'siteSurvey', state: 'called' }])).toBe(false);
});

it('conclusions stand in the order of the cases', () => {
  const about = (id: string | null) => ({ case: id === null ? null : { id } });
  expect(inOrderOfCases([about(null), about('b'), about('a')], [{ id: 'a' }, { id: 'b' }])).toEqual([
    about('a'),
    about('b'),
    about(null),
  ]);
});
