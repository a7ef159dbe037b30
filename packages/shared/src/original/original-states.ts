/** Where a paper original is (珠 13): exactly one of these, at any time. */
export const OriginalState = {
  atWindow: 'atWindow',
  /** Handed to the department, not confirmed there. */
  toDepartment: 'toDepartment',
  atDepartment: 'atDepartment',
  /** Given back by the department, not confirmed at the window. */
  toWindow: 'toWindow',
  /** Whoever should have had it says it did not arrive. */
  missing: 'missing',
  /** Sent to the applicant by post. */
  posted: 'posted',
  pickedUp: 'pickedUp',
  /** The department keeps it in its files, and says why. */
  kept: 'kept',
} as const;
export type OriginalState = keyof typeof OriginalState;

export const OriginalAction = {
  send: 'send',
  confirmAtDepartment: 'confirmAtDepartment',
  reportMissingAtDepartment: 'reportMissingAtDepartment',
  sendBack: 'sendBack',
  keep: 'keep',
  foundAtDepartment: 'foundAtDepartment',
  confirmAtWindow: 'confirmAtWindow',
  reportMissingAtWindow: 'reportMissingAtWindow',
  foundAtWindow: 'foundAtWindow',
  handOver: 'handOver',
  post: 'post',
  cameBack: 'cameBack',
} as const;
export type OriginalAction = keyof typeof OriginalAction;

/** Who does it: the window, or the department the original was handed to. */
export type OriginalParty = 'window' | 'department';

interface OriginalTransition {
  readonly from: readonly OriginalState[];
  readonly to: OriginalState;
  readonly by: OriginalParty;
}

export const originalTransitions = {
  // 珠 13: handed on to the department on the spot; a second department gets it from the window again
  send: { from: ['atWindow'], to: 'toDepartment', by: 'window' },
  confirmAtDepartment: { from: ['toDepartment'], to: 'atDepartment', by: 'department' },
  // Only whoever should have received it can say that it did not come
  reportMissingAtDepartment: { from: ['toDepartment'], to: 'missing', by: 'department' },
  sendBack: { from: ['atDepartment'], to: 'toWindow', by: 'department' },
  keep: { from: ['atDepartment'], to: 'kept', by: 'department' },
  foundAtDepartment: { from: ['missing'], to: 'atDepartment', by: 'department' },
  confirmAtWindow: { from: ['toWindow'], to: 'atWindow', by: 'window' },
  reportMissingAtWindow: { from: ['toWindow'], to: 'missing', by: 'window' },
  foundAtWindow: { from: ['missing'], to: 'atWindow', by: 'window' },
  // 珠 18: with a signature
  handOver: { from: ['atWindow'], to: 'pickedUp', by: 'window' },
  post: { from: ['atWindow'], to: 'posted', by: 'window' },
  // Undeliverable post comes back
  cameBack: { from: ['posted'], to: 'atWindow', by: 'window' },
} as const satisfies Record<OriginalAction, OriginalTransition>;

export function mayOriginal(state: OriginalState, action: OriginalAction): boolean {
  return (originalTransitions[action].from as readonly OriginalState[]).includes(state);
}

/** The state it is in afterwards; null: not possible in this state. */
export function nextOriginalState(state: OriginalState, action: OriginalAction): OriginalState | null {
  return mayOriginal(state, action) ? originalTransitions[action].to : null;
}

/** What this party may do with an original in this state. */
export function originalActionsOf(party: OriginalParty, state: OriginalState): OriginalAction[] {
  return (Object.keys(originalTransitions) as OriginalAction[]).filter(
    (action) => originalTransitions[action].by === party && mayOriginal(state, action),
  );
}

/** Whose hands it is in; `way`: between two, and each of them is named; `unknown`: it is being looked for. */
export type OriginalPlace = 'window' | 'department' | 'way' | 'applicant' | 'unknown';

const places: Record<OriginalState, OriginalPlace> = {
  atWindow: 'window',
  toDepartment: 'way',
  atDepartment: 'department',
  toWindow: 'way',
  missing: 'unknown',
  posted: 'applicant',
  pickedUp: 'applicant',
  kept: 'department',
};

export const placeOfOriginal = (state: OriginalState): OriginalPlace => places[state];

/** Nothing more is to be done with it. `posted` is not: it may come back. */
export const isSettled = (state: OriginalState): boolean => state === 'pickedUp' || state === 'kept';

/** How it was handed on. */
export const Carriage = { byHand: 'byHand', courier: 'courier', post: 'post' } as const;
export type Carriage = keyof typeof Carriage;

export const TransferDirection = { toDepartment: 'toDepartment', back: 'back', toApplicant: 'toApplicant' } as const;
export type TransferDirection = keyof typeof TransferDirection;

export const OriginalCondition = { intact: 'intact', worn: 'worn', damaged: 'damaged' } as const;
export type OriginalCondition = keyof typeof OriginalCondition;

/** Queues of originals: the first four and `missing` are the window's, `arriving`, `here` and `missing` a department's. */
export const OriginalLane = {
  toSend: 'toSend',
  sent: 'sent',
  returning: 'returning',
  toPickUp: 'toPickUp',
  arriving: 'arriving',
  here: 'here',
  missing: 'missing',
} as const;
export type OriginalLane = keyof typeof OriginalLane;

/** Working days an original may be on its way before both sides are reminded *(decided)*. */
export const wayAtMost = 2;
