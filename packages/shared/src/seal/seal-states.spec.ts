import { SealAction, SealState, sealMay, sealTransitions } from './index.js';

/** By hand: what follows, null where it is not possible. */
const expected: Record<SealState, Record<SealAction, SealState | null>> = {
  pending: { importCertificate: 'active', suspend: null, resume: null, retire: 'retired' },
  active: { importCertificate: null, suspend: 'suspended', resume: null, retire: 'retired' },
  suspended: { importCertificate: null, suspend: null, resume: 'active', retire: 'retired' },
  // Nothing brings a retired key back
  retired: { importCertificate: null, suspend: null, resume: null, retire: null },
};

const states = Object.keys(SealState) as SealState[];
const actions = Object.keys(SealAction) as SealAction[];

test.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))('%s: %s', (state, action) => {
  const found = sealMay(state, action) ? sealTransitions[action].to : null;
  expect(found).toBe(expected[state][action]);
});
