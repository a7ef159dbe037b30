import { type ClockEvent, type ClockEventKind, toPlainDate } from '../index.js';

/** `'start 2026-02-10'`, `'pause 2026-03-10 survey'`, `'extend 2026-03-10 +5'`: the events of a clock, briefly. */
export function clockEvents(...texts: readonly string[]): readonly ClockEvent[] {
  return texts.map((text) => {
    const [kind = '', on = '', extra] = text.split(' ');
    const event = { kind: kind as ClockEventKind, on: toPlainDate(on) };
    if (extra === undefined) return event;
    return extra.startsWith('+') ? { ...event, days: Number(extra) } : { ...event, key: extra };
  });
}
