import type { PlainDate } from './plain-date.js';

export const LimitUnit = { workingDay: 'workingDay', calendarDay: 'calendarDay', immediate: 'immediate' } as const;
export type LimitUnit = keyof typeof LimitUnit;

/** `value` days of `unit`; 0 for `immediate` (即办). */
export interface ClockLimit {
  readonly value: number;
  readonly unit: LimitUnit;
}

export const ClockEventKind = {
  /** Formal receipt, or the beginning of whatever is timed (珠 11). */
  start: 'start',
  /** A prerequisite gating acceptance is not met: the case waits (domain §3). */
  wait: 'wait',
  /** The last of them is met; the clock starts, that day not counted. */
  met: 'met',
  /** A prerequisite gating the decision is met: due no earlier than the working day after. */
  floor: 'floor',
  /** Special procedure, or a supplement agreed by the lead unit (珠 12, 15). */
  pause: 'pause',
  resume: 'resume',
  /** Adds `days` of the limit's unit; never a pause. */
  extend: 'extend',
  /** Decision, withdrawal, or the end of whatever is timed. */
  stop: 'stop',
} as const;
export type ClockEventKind = keyof typeof ClockEventKind;

export interface ClockEvent {
  readonly kind: ClockEventKind;
  readonly on: PlainDate;
  /** Pairs a pause with its resume, a wait with its met, when several may be open; absent is one unnamed pair. */
  readonly key?: string;
  /** `extend` only: a positive whole number of days. */
  readonly days?: number;
  /** Legal basis, for people to read. */
  readonly basis?: string | null;
  readonly text?: string | null;
  readonly actorName?: string | null;
}

export const ClockState = {
  notStarted: 'notStarted',
  running: 'running',
  paused: 'paused',
  waiting: 'waiting',
  stopped: 'stopped',
} as const;
export type ClockState = keyof typeof ClockState;

/** The events cannot have happened in this order; such a series must never be written, and is never counted. */
export class ClockSequenceError extends Error {
  constructor(
    readonly reason:
      | 'notInOrder'
      | 'notStarted'
      | 'startedTwice'
      | 'alreadyStopped'
      | 'alreadyOpen'
      | 'notOpen'
      | 'noDays',
    readonly event: ClockEvent,
  ) {
    super(`Clock event ${event.kind} on ${event.on}: ${reason}`);
    this.name = 'ClockSequenceError';
  }
}
