/** Life of an application (domain §2). */
export const ApplicationStatus = {
  draft: 'draft',
  submitted: 'submitted',
  checking: 'checking',
  correcting: 'correcting',
  received: 'received',
  concluded: 'concluded',
  closed: 'closed',
  withdrawn: 'withdrawn',
  returned: 'returned',
  lapsed: 'lapsed',
} as const;
export type ApplicationStatus = keyof typeof ApplicationStatus;

/** What a person can do to an application. */
export const ApplicationAction = {
  editDraft: 'editDraft',
  discardDraft: 'discardDraft',
  submit: 'submit',
  withdraw: 'withdraw',
  startCheck: 'startCheck',
  recordCheck: 'recordCheck',
  issueReceipt: 'issueReceipt',
  issueCorrection: 'issueCorrection',
  returnOutOfScope: 'returnOutOfScope',
  answerCorrection: 'answerCorrection',
  correctForm: 'correctForm',
  resubmit: 'resubmit',
  urge: 'urge',
  handOut: 'handOut',
  decideSupplements: 'decideSupplements',
  requestOpinions: 'requestOpinions',
  addItem: 'addItem',
  callSession: 'callSession',
} as const;
export type ApplicationAction = keyof typeof ApplicationAction;

/** What the system does to an application when a time is up or the last case is done. */
export const ApplicationSystemAction = {
  deemReceived: 'deemReceived',
  lapse: 'lapse',
  conclude: 'conclude',
  reopen: 'reopen',
  close: 'close',
} as const;
export type ApplicationSystemAction = keyof typeof ApplicationSystemAction;

/** `to` is null when the action leaves the status as it is (or, for a discarded draft, leaves nothing). */
export interface ApplicationTransition {
  readonly from: readonly ApplicationStatus[];
  readonly to: ApplicationStatus | null;
}

export const applicationTransitions = {
  // 珠 14: one form and one set of materials, prepared as a draft
  editDraft: { from: ['draft'], to: null },
  discardDraft: { from: ['draft'], to: null },
  // 珠 10: the applicant files online; 珠 9: or the window files for him
  submit: { from: ['draft'], to: 'submitted' },
  // domain §2: by the applicant, before the last decision (a draft is discarded, not withdrawn)
  withdraw: { from: ['submitted', 'checking', 'correcting', 'received'], to: 'withdrawn' },
  // 珠 9, 10: the window checks the materials one by one; the first recorded check opens it
  startCheck: { from: ['submitted'], to: 'checking' },
  recordCheck: { from: ['submitted', 'checking'], to: 'checking' },
  // 珠 9, 11: the formal receipt ends the check and starts the clocks
  issueReceipt: { from: ['checking'], to: 'received' },
  // 珠 9: everything that is missing is told once; 珠 11: no item time runs from the notice on
  issueCorrection: { from: ['checking'], to: 'correcting' },
  // 许可法 32: not in this authority's scope is said at once, with the reason
  returnOutOfScope: { from: ['submitted', 'checking'], to: 'returned' },
  // 珠 11: each point is answered; sending the answer restarts the check, never the clocks
  answerCorrection: { from: ['correcting'], to: null },
  // 珠 11: only when the notice names the online form
  correctForm: { from: ['correcting'], to: null },
  resubmit: { from: ['correcting'], to: 'submitted' },
  // 珠 15: the lead unit urges the departments
  urge: { from: ['received'], to: null },
  // 珠 18: results are handed out one by one, as they come
  handOut: { from: ['received'], to: null },
  // 珠 15: the lead unit decides whether a supplement stops time, sets dates for views, adds an item, calls sessions (沪 15)
  decideSupplements: { from: ['received'], to: null },
  requestOpinions: { from: ['received'], to: null },
  addItem: { from: ['received'], to: null },
  callSession: { from: ['received'], to: null },
  // 许可法 32: not told within five working days what is missing, it counts as received
  deemReceived: { from: ['submitted', 'checking'], to: 'received' },
  // domain §2: a correction that is never answered lapses
  lapse: { from: ['correcting'], to: 'lapsed' },
  // 珠 17, 18: every department has decided and every result is handed over
  conclude: { from: ['received'], to: 'concluded' },
  // 珠 18: its last result was handed out by mistake, and taken back the same day
  reopen: { from: ['concluded'], to: 'received' },
  // the file is put away
  close: { from: ['concluded'], to: 'closed' },
} as const satisfies Record<ApplicationAction | ApplicationSystemAction, ApplicationTransition>;

/** The status an action leads to (the same one when it does not move the application), or null when it is not open. */
export function nextApplicationStatus(
  status: ApplicationStatus,
  action: ApplicationAction | ApplicationSystemAction,
): ApplicationStatus | null {
  const row: ApplicationTransition = applicationTransitions[action];
  return row.from.includes(status) ? (row.to ?? status) : null;
}

export function mayApplication(
  status: ApplicationStatus,
  action: ApplicationAction | ApplicationSystemAction,
): boolean {
  return nextApplicationStatus(status, action) !== null;
}

const ended: ReadonlySet<ApplicationStatus> = new Set(['closed', 'withdrawn', 'returned', 'lapsed']);

/** True when nothing more can happen to the application. */
export function isApplicationEnded(status: ApplicationStatus): boolean {
  return ended.has(status);
}

const withDepartments: ReadonlySet<ApplicationStatus> = new Set(['received', 'concluded']);

/** Formally received and not taken back: what is asked for now is asked for by the departments (珠 11, 12). */
export function isWithDepartments(status: ApplicationStatus): boolean {
  return withDepartments.has(status);
}

/** 补齐补正通知. */
export const NoticeState = { open: 'open', answered: 'answered', superseded: 'superseded', lapsed: 'lapsed' } as const;
export type NoticeState = keyof typeof NoticeState;

/** Lanes of the window's queue. */
export const IntakeLane = {
  toCheck: 'toCheck',
  correcting: 'correcting',
  priorResults: 'priorResults',
  toIssue: 'toIssue',
  done: 'done',
} as const;
export type IntakeLane = keyof typeof IntakeLane;
