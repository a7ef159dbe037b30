import fc from 'fast-check';
import {
  isSettled,
  nextOriginalState,
  OriginalAction,
  OriginalState,
  originalActionsOf,
  originalTransitions,
  placeOfOriginal,
} from './original-states.js';

const states = Object.keys(OriginalState) as OriginalState[];
const actions = Object.keys(OriginalAction) as OriginalAction[];

/** Written by hand (珠 13, 18): where each act leads, from where. Whatever is not named is not possible. */
const expected: Record<OriginalState, Partial<Record<OriginalAction, OriginalState>>> = {
  atWindow: { send: 'toDepartment', handOver: 'pickedUp', post: 'posted' },
  toDepartment: { confirmAtDepartment: 'atDepartment', reportMissingAtDepartment: 'missing' },
  atDepartment: { sendBack: 'toWindow', keep: 'kept' },
  toWindow: { confirmAtWindow: 'atWindow', reportMissingAtWindow: 'missing' },
  missing: { foundAtDepartment: 'atDepartment', foundAtWindow: 'atWindow' },
  posted: { cameBack: 'atWindow' },
  pickedUp: {},
  kept: {},
};

describe('a paper original', () => {
  it.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))('%s, %s', (state, action) => {
    expect(nextOriginalState(state, action)).toBe(expected[state][action] ?? null);
  });

  it('is in the hands of exactly one', () => {
    expect(Object.fromEntries(states.map((state) => [state, placeOfOriginal(state)]))).toEqual({
      atWindow: 'window',
      toDepartment: 'way',
      atDepartment: 'department',
      toWindow: 'way',
      missing: 'unknown',
      posted: 'applicant',
      pickedUp: 'applicant',
      kept: 'department',
    });
  });

  it('is confirmed or reported by whoever should have received it, never by who sent it', () => {
    const by = (action: OriginalAction) => originalTransitions[action].by;
    expect(by('confirmAtDepartment')).not.toBe(by('send'));
    expect(by('reportMissingAtDepartment')).not.toBe(by('send'));
    expect(by('confirmAtWindow')).not.toBe(by('sendBack'));
    expect(by('reportMissingAtWindow')).not.toBe(by('sendBack'));
  });

  it('offers each side its own acts alone', () => {
    expect(originalActionsOf('window', 'atWindow')).toEqual(['send', 'handOver', 'post']);
    expect(originalActionsOf('department', 'atWindow')).toEqual([]);
    expect(originalActionsOf('department', 'toDepartment')).toEqual([
      'confirmAtDepartment',
      'reportMissingAtDepartment',
    ]);
    expect(originalActionsOf('window', 'toDepartment')).toEqual([]);
    expect(originalActionsOf('window', 'missing')).toEqual(['foundAtWindow']);
  });

  it('is never lost between two: whatever happens, it can still come to the applicant or into the files', () => {
    const reaches = (from: OriginalState): boolean => {
      const seen = new Set<OriginalState>([from]);
      for (const state of seen) for (const action of actions) seen.add(nextOriginalState(state, action) ?? state);
      return isSettled(from) || seen.has('pickedUp');
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 60 }), (tried) => {
        let state: OriginalState = 'atWindow';
        for (const action of tried) {
          const next = nextOriginalState(state, action);
          // It leaves one pair of hands for another only by way of the two who hand it on.
          if (next !== null && placeOfOriginal(state) === 'window') {
            expect(placeOfOriginal(next)).not.toBe('department');
          }
          if (next !== null && placeOfOriginal(state) === 'department' && next !== 'kept')
            expect(next).toBe('toWindow');
          state = next ?? state;
          expect(reaches(state)).toBe(true);
        }
      }),
    );
  });

  it('is settled only with the applicant or in the files; post may come back', () => {
    expect(states.filter(isSettled)).toEqual(['pickedUp', 'kept']);
  });
});
