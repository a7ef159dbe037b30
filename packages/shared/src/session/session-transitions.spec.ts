import {
  maySession,
  nextRectificationState,
  nextSessionState,
  RectificationState,
  rectificationActions,
  SessionAction,
  SessionState,
  SessionSystemAction,
} from './index.js';

type Action = SessionAction | SessionSystemAction;

/** Written by hand from the measures; whatever is not here is refused. `·` leaves the state as it is. */
const expected: Record<SessionState, Partial<Record<Action, SessionState | '·'>>> = {
  called: {
    reschedule: '·', // 珠 15: whoever coordinates sets the date
    cancel: 'cancelled',
    answerInvitation: '·', // 珠 16
    recordMinutes: 'held', // 沪 15
    fallAway: 'cancelled', // domain §2
  },
  held: {
    recordMinutes: '·',
    giveConclusion: '·', // 珠 15, 16
    conclude: 'concluded', // 沪 15
    fallAway: 'cancelled',
  },
  concluded: {},
  cancelled: {},
};

const states = Object.keys(SessionState) as SessionState[];
const actions = [...Object.keys(SessionAction), ...Object.keys(SessionSystemAction)] as Action[];

test.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))('%s × %s', (state, action) => {
  const to = expected[state][action];
  const wanted = to === undefined ? null : to === '·' ? state : to;
  expect(nextSessionState(state, action)).toBe(wanted);
  expect(maySession(state, action)).toBe(wanted !== null);
});

test('what is to be put right is reported, then looked at again, as often as it takes', () => {
  const table: [RectificationState, (RectificationState | null)[], string[]][] = [
    // state, after report / recheckPassed / recheckFailed / fallAway, what may be done
    ['open', ['reported', null, null, 'settled'], ['report']],
    ['reported', [null, 'settled', 'open', 'settled'], ['recheck']],
    ['settled', [null, null, null, null], []],
  ];
  expect(table.map(([state]) => state)).toEqual(Object.keys(RectificationState));
  for (const [state, after, may] of table) {
    const steps = (['report', 'recheckPassed', 'recheckFailed', 'fallAway'] as const).map((step) =>
      nextRectificationState(state, step),
    );
    expect(steps).toEqual(after);
    expect(rectificationActions(state)).toEqual(may);
  }
});
