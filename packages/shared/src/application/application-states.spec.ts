import {
  ApplicationAction,
  ApplicationStatus,
  ApplicationSystemAction,
  isApplicationEnded,
  isWithDepartments,
  mayApplication,
  nextApplicationStatus,
} from './index.js';

type Action = ApplicationAction | ApplicationSystemAction;

/** Written by hand from the measures; whatever is not here is refused. `·` leaves the status as it is. */
const expected: Record<ApplicationStatus, Partial<Record<Action, ApplicationStatus | '·'>>> = {
  draft: { editDraft: '·', discardDraft: '·', submit: 'submitted' }, // 珠 10, 14
  submitted: {
    withdraw: 'withdrawn',
    startCheck: 'checking', // 珠 9, 10
    recordCheck: 'checking',
    returnOutOfScope: 'returned', // 许可法 32 (1)(2)
    deemReceived: 'received', // 许可法 32 (4)
  },
  checking: {
    withdraw: 'withdrawn',
    recordCheck: 'checking', // 珠 9
    issueReceipt: 'received', // 珠 9, 11
    issueCorrection: 'correcting', // 珠 9, 11
    returnOutOfScope: 'returned',
    deemReceived: 'received',
  },
  correcting: {
    withdraw: 'withdrawn',
    answerCorrection: '·', // 珠 11
    correctForm: '·', // 珠 11
    resubmit: 'submitted', // 珠 11: the answer restarts the check
    lapse: 'lapsed',
  },
  received: {
    withdraw: 'withdrawn',
    urge: '·', // 珠 15
    handOut: '·', // 珠 18
    decideSupplements: '·', // 珠 15
    requestOpinions: '·', // 珠 15
    addItem: '·',
    callSession: '·', // 珠 15, 沪 15
    conclude: 'concluded', // 珠 17
  },
  concluded: { close: 'closed', reopen: 'received' }, // 珠 18
  closed: {},
  withdrawn: {},
  returned: {},
  lapsed: {},
};

const statuses = Object.keys(ApplicationStatus) as ApplicationStatus[];
const actions = [...Object.keys(ApplicationAction), ...Object.keys(ApplicationSystemAction)] as Action[];

test.each(statuses.flatMap((status) => actions.map((action) => [status, action] as const)))(
  '%s × %s',
  (status, action) => {
    const to = expected[status][action];
    const wanted = to === undefined ? null : to === '·' ? status : to;
    expect(nextApplicationStatus(status, action)).toBe(wanted);
    expect(mayApplication(status, action)).toBe(wanted !== null);
  },
);

test('an application has ended where nothing more is possible', () => {
  for (const status of statuses) expect(isApplicationEnded(status)).toBe(Object.keys(expected[status]).length === 0);
});

it('is with the departments from the receipt on, until it is closed or taken back (珠 11, 12)', () => {
  const statuses = Object.keys(ApplicationStatus) as ApplicationStatus[];
  expect(statuses.filter(isWithDepartments)).toEqual(['received', 'concluded']);
});
