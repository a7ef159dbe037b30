import type { Clock } from '../../src/kernel/now.js';

/** A clock that stands where a test puts it. */
export class TestClock implements Clock {
  constructor(private instant = '2026-03-02T01:00:00.000Z') {}
  now(): string {
    return this.instant;
  }
  /** An ISO instant, or a day in Asia/Shanghai (then nine o'clock in the morning). */
  set(instantOrDay: string): void {
    this.instant = instantOrDay.includes('T') ? new Date(instantOrDay).toISOString() : `${instantOrDay}T01:00:00.000Z`;
  }
  advance(milliseconds: number): void {
    this.instant = new Date(Date.parse(this.instant) + milliseconds).toISOString();
  }
}
