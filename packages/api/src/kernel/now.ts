import { instantToPlainDate, type PlainDate } from '@gongshen/shared/clock';

/** The kernel's clock. Everything that needs the time gets it from here, so every test chooses its own. */
export interface Clock {
  /** The present instant as ISO 8601 UTC with milliseconds, `2026-02-10T01:02:03.000Z`. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** The calendar day in Asia/Shanghai on which an instant falls. */
export function dayOf(instant: string): PlainDate {
  return instantToPlainDate(instant);
}

/** An instant moved by a number of milliseconds (negative: earlier). */
export function instantAfter(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
