import type { CheckedRequirementFragment, MaterialCheckFieldsFragment } from '../../../generated/graphql.js';
import {
  answered,
  draftProblem,
  emptyDraft,
  failingAspect,
  namedLate,
  nextUnchecked,
  passedDraft,
  progressOf,
  toldPoint,
  verdictOf,
} from './check.logic.js';

type Judged = Pick<CheckedRequirementFragment, 'state' | 'check' | 'previousCheck' | 'materials'>;

function checkOf(round: number, passed: boolean): MaterialCheckFieldsFragment {
  return {
    __typename: 'MaterialCheck',
    round,
    present: true,
    legible: passed,
    matches: true,
    passed,
    reasonCode: null,
    remark: null,
    checkedAt: '2026-02-10T01:00:00.000Z',
    checkedBy: { __typename: 'Person', id: 'p', displayName: '林窗口' },
  };
}

function requirement(more: Partial<Judged> = {}): Judged {
  return { state: 'satisfied', check: null, previousCheck: null, materials: [], ...more };
}

function handedIn(round: number): Judged['materials'] {
  const version = {
    __typename: 'MaterialVersion' as const,
    id: `v${round}`,
    number: round,
    uploadedAt: '2026-02-10T01:00:00.000Z',
    submittedInRound: round,
    uploadedBy: { __typename: 'Person' as const, id: 'a', displayName: '陈申请' },
    file: {
      __typename: 'StoredFile' as const,
      id: 'f',
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      url: '/files/f',
      scanState: null,
      scanFinding: null,
    },
  };
  return [
    { __typename: 'Material', id: 'm', name: '合同', requirementCode: 'r', current: version, versions: [version] },
  ];
}

describe('filling in a check (珠 9: item by item)', () => {
  it('what was not handed in is neither legible nor matching', () => {
    const draft = answered(emptyDraft, 'present', false);
    expect(draft).toMatchObject({ present: false, legible: false, matches: false });
    expect(answered(draft, 'present', true)).toMatchObject({ present: true, legible: null, matches: null });
  });

  it('needs all answers, and words when something fails', () => {
    expect(draftProblem(emptyDraft)).toBe('unanswered');
    expect(draftProblem(passedDraft)).toBeNull();
    const failing = answered(passedDraft, 'legible', false);
    expect(draftProblem(failing)).toBe('reasonNeeded');
    expect(draftProblem({ ...failing, remark: ' ' })).toBe('reasonNeeded');
    expect(draftProblem({ ...failing, remark: '第3页缺公章' })).toBeNull();
    expect(draftProblem({ ...failing, reasonCode: 'blurred' })).toBeNull();
  });

  it('offers the reasons of the first failing aspect', () => {
    expect(failingAspect(passedDraft)).toBeNull();
    expect(failingAspect(answered(passedDraft, 'matches', false))).toBe('matches');
    expect(failingAspect(answered(emptyDraft, 'present', false))).toBe('present');
  });
});

describe('where the check stands', () => {
  it('goes by this round first', () => {
    expect(verdictOf(requirement({ check: checkOf(1, true) }))).toBe('passed');
    expect(verdictOf(requirement({ check: checkOf(1, false) }))).toBe('failed');
    expect(verdictOf(requirement())).toBe('unchecked');
    expect(verdictOf(requirement({ state: 'notApplicable' }))).toBe('notNeeded');
  });

  it('passed before and not replaced counts; replaced is checked again', () => {
    expect(verdictOf(requirement({ previousCheck: checkOf(1, true), materials: handedIn(1) }))).toBe('carried');
    const carried = checkOf(1, true);
    expect(verdictOf(requirement({ check: carried, previousCheck: carried, materials: handedIn(1) }))).toBe('carried');
    expect(verdictOf(requirement({ previousCheck: checkOf(1, true), materials: handedIn(2) }))).toBe('unchecked');
    expect(verdictOf(requirement({ previousCheck: checkOf(1, false), materials: handedIn(1) }))).toBe('unchecked');
  });

  it('counts only what needs a check', () => {
    const all = [
      requirement({ check: checkOf(1, true) }),
      requirement({ check: checkOf(1, false) }),
      requirement(),
      requirement({ state: 'notApplicable' }),
    ];
    expect(progressOf(all)).toEqual({ done: 2, failed: 1, total: 3 });
  });

  it('goes on to the next open one, around the end', () => {
    const ordered = [
      { code: 'a', ...requirement() },
      { code: 'b', ...requirement({ check: checkOf(1, true) }) },
      { code: 'c', ...requirement() },
    ];
    expect(nextUnchecked(ordered, 'a')).toBe('c');
    expect(nextUnchecked(ordered, 'c')).toBe('a');
    expect(nextUnchecked([{ code: 'a', ...requirement() }], 'a')).toBeNull();
  });

  it('finds what was told last about a requirement', () => {
    const notices = [
      { round: 1, points: [{ requirementCode: 'a', answer: '一' }] },
      { round: 2, points: [{ requirementCode: 'a', answer: '二' }] },
    ];
    expect(toldPoint(notices, 'a')?.answer).toBe('二');
    expect(toldPoint(notices, 'b')).toBeNull();
  });

  it('knows what should have been named the first time', () => {
    const late = requirement({ check: checkOf(2, false), previousCheck: checkOf(1, true), materials: handedIn(1) });
    expect(namedLate(late)).toBe(true);
    expect(namedLate({ ...late, materials: handedIn(2) })).toBe(false);
  });
});
