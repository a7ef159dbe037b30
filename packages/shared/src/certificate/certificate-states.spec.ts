import fc from 'fast-check';
import { toPlainDate } from '../clock/index.js';
import {
  CertificateAction,
  CertificateState,
  CertificateStep,
  certificateStanding,
  mayCertificate,
  nextCertificateState,
} from './certificate-states.js';

const states = Object.keys(CertificateState) as CertificateState[];
const steps = Object.keys(CertificateStep) as CertificateStep[];
const actions = Object.keys(CertificateAction) as CertificateAction[];

// Written by hand: state × step → state, `-` where it cannot be taken.
// columns: seal takeEffect suspend resume revoke supersede reinstate void
const expected: Record<CertificateState, string> = {
  draft: 'sealed - - - - - - void',
  sealed: '- inForce - - - - - void',
  inForce: '- - suspended - revoked superseded - -',
  suspended: '- - - inForce revoked superseded - -',
  superseded: '- - - - - - inForce -',
  revoked: '- - - - - - - -',
  void: '- - - - - - - -',
};

test.each(states)('what may become of one that is %s', (state) => {
  expect(steps.map((step) => nextCertificateState(state, step) ?? '-').join(' ')).toBe(expected[state]);
});

// columns: edit discard seal suspend resume revoke
const allowed: Record<CertificateState, string> = {
  draft: '+ + + - - -',
  sealed: '- - - - - -',
  inForce: '- - - + - +',
  suspended: '- - - - + +',
  superseded: '- - - - - -',
  revoked: '- - - - - -',
  void: '- - - - - -',
};

test.each(states)('what may be done to one that is %s', (state) => {
  expect(actions.map((action) => (mayCertificate(state, action) ? '+' : '-')).join(' ')).toBe(allowed[state]);
});

const day = toPlainDate;
const on = (state: CertificateState, from: string | null, until: string | null, today: string) =>
  certificateStanding(
    { state, validFrom: from === null ? null : day(from), validUntil: until === null ? null : day(until) },
    day(today),
  );

test.each([
  ['draft', null, null, '2026-03-05', 'preparing'],
  ['sealed', '2026-03-05', null, '2026-03-05', 'preparing'],
  ['inForce', '2026-03-05', '2027-03-04', '2026-03-04', 'notYetInForce'],
  ['inForce', '2026-03-05', '2027-03-04', '2026-03-05', 'valid'],
  // the last day counts
  ['inForce', '2026-03-05', '2027-03-04', '2027-03-04', 'valid'],
  ['inForce', '2026-03-05', '2027-03-04', '2027-03-05', 'expired'],
  ['inForce', null, null, '2099-01-01', 'valid'],
  ['suspended', '2026-03-05', '2027-03-04', '2026-06-01', 'suspended'],
  ['suspended', '2026-03-05', '2027-03-04', '2027-06-01', 'expired'],
  ['revoked', '2026-03-05', '2027-03-04', '2028-01-01', 'revoked'],
  ['superseded', '2026-03-05', '2027-03-04', '2028-01-01', 'superseded'],
  ['void', '2026-03-05', '2027-03-04', '2028-01-01', 'void'],
] as const)('%s, from %s until %s, on %s: %s', (state, from, until, today, standing) => {
  expect(on(state, from, until, today)).toBe(standing);
});

test('whatever happens, one that was revoked or made void never counts again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (taken) => {
      let state: CertificateState = 'draft';
      let ended = false;
      for (const step of taken) {
        const next = nextCertificateState(state, step);
        if (next === null) continue;
        expect(ended).toBe(false);
        // in force only by the decision
        if (state === 'sealed') expect(['inForce', 'void']).toContain(next);
        state = next;
        ended = state === 'revoked' || state === 'void';
      }
    }),
  );
});
