import {
  CaseAction,
  CaseOutcome,
  CaseStatus,
  CaseSystemAction,
  Decision,
  isCaseOpen,
  isFavourable,
  mayCase,
  mayDecide,
  nextCaseStatus,
} from './index.js';

type Action = CaseAction | CaseSystemAction;

/** Written by hand from the measures; whatever is not here is refused. `·` leaves the status as it is. */
const expected: Record<CaseStatus, Partial<Record<Action, CaseStatus | '·'>>> = {
  assigned: { accept: 'accepted', decline: 'notAccepted', urge: '·', terminate: 'terminated' }, // 珠 12, 15; 许可法 32
  accepted: {
    draftOpinion: '·', // 珠 15, 16
    giveOpinion: '·',
    attachResult: '·', // 珠 17
    decideApprove: 'approved', // 许可法 38
    decideApproveWithConditions: 'approvedWithConditions',
    decideRefuse: 'refused',
    urge: '·', // 珠 15
    openProcedure: '·', // 珠 12
    requestSupplement: '·', // 珠 15
    requestExtension: '·', // 许可法 42
    consult: '·',
    suspend: 'suspended', // 珠 12
    terminate: 'terminated',
  },
  // 珠 12: nothing is decided while a special procedure is open
  suspended: {
    draftOpinion: '·',
    giveOpinion: '·',
    attachResult: '·',
    urge: '·',
    // 珠 12: no second special procedure on one item at the same time
    requestSupplement: '·',
    requestExtension: '·',
    consult: '·',
    resume: 'accepted',
    terminate: 'terminated',
  },
  // 珠 21: no second decision, no correction after it
  approved: { handOut: 'issued' }, // 珠 18
  approvedWithConditions: { handOut: 'issued' },
  refused: { handOut: 'issued' },
  notAccepted: { archive: 'archived' },
  terminated: { archive: 'archived' },
  issued: { archive: 'archived', takeBack: '·' }, // 珠 18
  archived: {},
};

const statuses = Object.keys(CaseStatus) as CaseStatus[];
const actions = [...Object.keys(CaseAction), ...Object.keys(CaseSystemAction)] as Action[];

test.each(statuses.flatMap((status) => actions.map((action) => [status, action] as const)))(
  '%s × %s',
  (status, action) => {
    const to = expected[status][action];
    const wanted = to === undefined ? null : to === '·' ? status : to;
    expect(nextCaseStatus(status, action)).toBe(wanted);
    expect(mayCase(status, action)).toBe(wanted !== null);
  },
);

test('only an accepted case can be decided, whichever way', () => {
  for (const status of statuses) {
    for (const decision of Object.values(Decision)) expect(mayDecide(status, decision)).toBe(status === 'accepted');
  }
});

test('a case is open until its department has decided', () => {
  expect(statuses.filter(isCaseOpen)).toEqual(['assigned', 'accepted', 'suspended']);
  expect(Object.values(CaseOutcome).filter(isFavourable)).toEqual(['approved', 'approvedWithConditions']);
});
