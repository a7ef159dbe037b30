/** 事项办理状态 (blzt) of the national exchange standard; codes of its list, in its order. */
export const NationalStatus = {
  filed: 'filed',
  withdrawnBeforeReceipt: 'withdrawnBeforeReceipt',
  received: 'received',
  notInScope: 'notInScope',
  notAccepted: 'notAccepted',
  correctionBegun: 'correctionBegun',
  correctionEnded: 'correctionEnded',
  departmentAccepted: 'departmentAccepted',
  specialBegun: 'specialBegun',
  specialEnded: 'specialEnded',
  approved: 'approved',
  approvedWithConditions: 'approvedWithConditions',
  refused: 'refused',
  withdrawn: 'withdrawn',
  revoked: 'revoked',
} as const;
export type NationalStatus = keyof typeof NationalStatus;

export const nationalStatusCodes = {
  filed: '1',
  withdrawnBeforeReceipt: '2',
  received: '3',
  notInScope: '4',
  notAccepted: '5',
  correctionBegun: '6',
  correctionEnded: '7',
  departmentAccepted: '8',
  specialBegun: '9',
  specialEnded: '10',
  approved: '11',
  approvedWithConditions: '12',
  refused: '13',
  withdrawn: '14',
  revoked: '15',
} as const satisfies Record<NationalStatus, string>;

/** The events of an application and of one of its cases that the national list knows. */
export const ReportedEvent = {
  submitted: 'submitted',
  correctionRequested: 'correctionRequested',
  correctionAnswered: 'correctionAnswered',
  returnedOutOfScope: 'returnedOutOfScope',
  lapsed: 'lapsed',
  received: 'received',
  withdrawn: 'withdrawn',
  caseAccepted: 'caseAccepted',
  caseDeclined: 'caseDeclined',
  caseSuspended: 'caseSuspended',
  caseResumed: 'caseResumed',
  caseApproved: 'caseApproved',
  caseApprovedWithConditions: 'caseApprovedWithConditions',
  caseRefused: 'caseRefused',
  caseTerminated: 'caseTerminated',
  resultRevoked: 'resultRevoked',
} as const;
export type ReportedEvent = keyof typeof ReportedEvent;

const byEvent = {
  submitted: 'filed',
  correctionRequested: 'correctionBegun',
  correctionAnswered: 'correctionEnded',
  // 不受理: 不需要许可或不属本机关
  returnedOutOfScope: 'notInScope',
  // 不予受理: 补正不到位
  lapsed: 'notAccepted',
  received: 'received',
  withdrawn: 'withdrawn',
  caseAccepted: 'departmentAccepted',
  caseDeclined: 'notAccepted',
  caseSuspended: 'specialBegun',
  caseResumed: 'specialEnded',
  caseApproved: 'approved',
  caseApprovedWithConditions: 'approvedWithConditions',
  caseRefused: 'refused',
  caseTerminated: 'withdrawn',
  resultRevoked: 'revoked',
} as const satisfies Record<ReportedEvent, NationalStatus>;

export interface ReportedStatus {
  readonly status: NationalStatus;
  readonly code: string;
  /** Instant of the event. */
  readonly at: string;
}

/**
 * The statuses one case has passed through, derived from its events and never stored (domain §2; 珠 5): one row per change.
 * A withdrawal before the formal receipt is 撤件, after it 撤回. An event that changes nothing adds no row.
 */
export function nationalStatuses(
  events: readonly { readonly type: ReportedEvent; readonly at: string }[],
): readonly ReportedStatus[] {
  const rows: ReportedStatus[] = [];
  let received = false;
  for (const { type, at } of events) {
    received ||= type === 'received';
    const status = type === 'withdrawn' && !received ? 'withdrawnBeforeReceipt' : byEvent[type];
    if (rows.at(-1)?.status !== status) rows.push({ status, code: nationalStatusCodes[status], at });
  }
  return rows;
}
