import fc from 'fast-check';
import {
  ExtensionState,
  ExtensionStep,
  isProcedureOpen,
  isSupplementOpen,
  isWithDepartment,
  nextExtensionState,
  nextNoticeState,
  nextProcedureState,
  nextSupplementState,
  ProcedureAction,
  ProcedureState,
  ProcedureStep,
  procedureActions,
  SupplementNoticeState,
  SupplementNoticeStep,
  SupplementState,
  SupplementStep,
} from './index.js';

/** Written by hand from the measures; whatever is not here is refused. */
const procedure: Record<ProcedureState, Partial<Record<ProcedureStep, ProcedureState>>> = {
  // 珠 12: passed: told, time resumes; not passed: one complete list of what to put right
  open: { pass: 'passed', listPoints: 'puttingRight', fail: 'failed', cancel: 'cancelled' },
  // the applicant's own limit: answered, or never
  puttingRight: { report: 'rechecking', lapse: 'failed', cancel: 'cancelled' },
  // 珠 12: a second list is possible, and needs a reason (一次性告知)
  rechecking: { pass: 'passed', listPoints: 'puttingRight', fail: 'failed', cancel: 'cancelled' },
  // 珠 27 (5): a conclusion is not taken back
  passed: {},
  failed: {},
  cancelled: {},
};

const supplement: Record<SupplementState, Partial<Record<SupplementStep, SupplementState>>> = {
  // 珠 15: only the lead unit's agreement stops time; the department may take its request back before
  requested: { agree: 'agreed', reject: 'rejected', withdraw: 'withdrawn', cancel: 'withdrawn' },
  agreed: { answer: 'answered', lapse: 'lapsed', cancel: 'withdrawn' },
  rejected: {},
  answered: {},
  withdrawn: {},
  lapsed: {},
};

const notice: Record<SupplementNoticeState, Partial<Record<SupplementNoticeStep, SupplementNoticeState>>> = {
  open: { answer: 'answered', lapse: 'lapsed', cancel: 'cancelled' },
  answered: {},
  lapsed: {},
  cancelled: {},
};

const extension: Record<ExtensionState, Partial<Record<ExtensionStep, ExtensionState>>> = {
  // 许可法 42: 经本行政机关负责人批准
  requested: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn', cancel: 'withdrawn' },
  approved: {},
  rejected: {},
  withdrawn: {},
};

const crossed = <State extends string, Step extends string>(
  states: Record<State, unknown>,
  steps: Record<Step, unknown>,
): [State, Step][] =>
  (Object.keys(states) as State[]).flatMap((state) =>
    (Object.keys(steps) as Step[]).map((step): [State, Step] => [state, step]),
  );

test.each(crossed(ProcedureState, ProcedureStep))('a special procedure %s × %s', (state, step) => {
  expect(nextProcedureState(state, step)).toBe(procedure[state][step] ?? null);
});
test.each(crossed(SupplementState, SupplementStep))('a supplement %s × %s', (state, step) => {
  expect(nextSupplementState(state, step)).toBe(supplement[state][step] ?? null);
});
test.each(crossed(SupplementNoticeState, SupplementNoticeStep))('a supplement notice %s × %s', (state, step) => {
  expect(nextNoticeState(state, step)).toBe(notice[state][step] ?? null);
});
test.each(crossed(ExtensionState, ExtensionStep))('an extension %s × %s', (state, step) => {
  expect(nextExtensionState(state, step)).toBe(extension[state][step] ?? null);
});

test('what a person can do follows from the state alone', () => {
  const states = Object.keys(ProcedureState) as ProcedureState[];
  expect(Object.fromEntries(states.map((state) => [state, procedureActions(state)]))).toEqual({
    open: ['conclude'],
    puttingRight: ['reportPutRight'],
    rechecking: ['recheck'],
    passed: [],
    failed: [],
    cancelled: [],
  });
  expect(Object.keys(ProcedureAction)).toEqual(['conclude', 'recheck', 'reportPutRight']);
});

test('what is open, and whose time it is', () => {
  const states = Object.keys(ProcedureState) as ProcedureState[];
  expect(states.filter(isProcedureOpen)).toEqual(['open', 'puttingRight', 'rechecking']);
  expect(states.filter(isWithDepartment)).toEqual(['open', 'rechecking']);
  expect((Object.keys(SupplementState) as SupplementState[]).filter(isSupplementOpen)).toEqual(['requested', 'agreed']);
});

test('whatever is done to a procedure, once it has ended nothing moves it any more', () => {
  const steps = fc.array(fc.constantFrom(...(Object.keys(ProcedureStep) as ProcedureStep[])), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (taken) => {
      let state: ProcedureState = 'open';
      let ended = false;
      for (const step of taken) {
        const next = nextProcedureState(state, step);
        expect(ended && next !== null).toBe(false);
        state = next ?? state;
        ended = !isProcedureOpen(state);
      }
    }),
  );
});
