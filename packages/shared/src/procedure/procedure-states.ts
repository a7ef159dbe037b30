/** 特别程序 of one case (珠 2, 12). */
export const ProcedureState = {
  open: 'open',
  /** Not passed; the applicant puts right what the list names. */
  puttingRight: 'puttingRight',
  /** Reported as put right; the department looks again. */
  rechecking: 'rechecking',
  passed: 'passed',
  failed: 'failed',
  /** The case ended under it: withdrawn or terminated. */
  cancelled: 'cancelled',
} as const;
export type ProcedureState = keyof typeof ProcedureState;

/** What a person can do to a special procedure. */
export const ProcedureAction = {
  conclude: 'conclude',
  recheck: 'recheck',
  reportPutRight: 'reportPutRight',
} as const;
export type ProcedureAction = keyof typeof ProcedureAction;

/** What becomes of it. */
export const ProcedureStep = {
  pass: 'pass',
  listPoints: 'listPoints',
  fail: 'fail',
  report: 'report',
  lapse: 'lapse',
  cancel: 'cancel',
} as const;
export type ProcedureStep = keyof typeof ProcedureStep;

interface Transition<State> {
  readonly from: readonly State[];
  readonly to: State;
}

export const procedureTransitions = {
  // 珠 12: 审查通过的，及时反馈申请人并恢复行政审批计时
  pass: { from: ['open', 'rechecking'], to: 'passed' },
  // 珠 12: 审查不通过的，一次性告知办事人进行整改
  listPoints: { from: ['open', 'rechecking'], to: 'puttingRight' },
  // domain §3: nothing can be put right; the department decides on what there is
  fail: { from: ['open', 'rechecking'], to: 'failed' },
  report: { from: ['puttingRight'], to: 'rechecking' },
  // never answered within the applicant's own limit
  lapse: { from: ['puttingRight'], to: 'failed' },
  // domain §2: withdrawal or termination ends what is open
  cancel: { from: ['open', 'puttingRight', 'rechecking'], to: 'cancelled' },
} as const satisfies Record<ProcedureStep, Transition<ProcedureState>>;

/** The steps an action may come to; which one, the conclusion says. */
const actionSteps = {
  conclude: { in: 'open', steps: ['pass', 'listPoints', 'fail'] },
  recheck: { in: 'rechecking', steps: ['pass', 'listPoints', 'fail'] },
  reportPutRight: { in: 'puttingRight', steps: ['report'] },
} as const satisfies Record<ProcedureAction, { in: ProcedureState; steps: readonly ProcedureStep[] }>;

/** The state a step leads to, or null when it is not open. */
export function nextProcedureState(state: ProcedureState, step: ProcedureStep): ProcedureState | null {
  const row: Transition<ProcedureState> = procedureTransitions[step];
  return row.from.includes(state) ? row.to : null;
}

/** What a person in the right relation to it can do now. */
export function procedureActions(state: ProcedureState): ProcedureAction[] {
  return (Object.keys(ProcedureAction) as ProcedureAction[]).filter((action) => actionSteps[action].in === state);
}

const unfinished: ReadonlySet<ProcedureState> = new Set(procedureTransitions.cancel.from);

/** True until it has a conclusion; nothing is decided while one is open (珠 12). */
export function isProcedureOpen(state: ProcedureState): boolean {
  return unfinished.has(state);
}

/** States in which the department's own time for it runs; while the applicant puts right it stands still. */
export function isWithDepartment(state: ProcedureState): boolean {
  return isProcedureOpen(state) && state !== ProcedureState.puttingRight;
}
