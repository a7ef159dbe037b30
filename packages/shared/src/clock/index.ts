export { type ClockReading, type ClockSpec, readClock } from './clock.js';
export {
  type ClockEvent,
  ClockEventKind,
  type ClockLimit,
  ClockSequenceError,
  ClockState,
  LimitUnit,
} from './clock-event.js';
export { type ClockExplanation, DayReason, type ExplainedDay, explainClock } from './explain.js';
export { type ClockInterruption, interruptionsOf } from './interruptions.js';
export { Lamp, LampKind, lampKindOf, lampOfClock, lampOn, yellowThrough } from './lamp.js';
export {
  addDays,
  CALENDAR_ZONE,
  dayInWords,
  daysBetween,
  earlierOf,
  InvalidPlainDate,
  instantToPlainDate,
  isPlainDate,
  laterOf,
  makePlainDate,
  type PlainDate,
  toPlainDate,
  weekday,
  yearOf,
} from './plain-date.js';
export { type NamedDay, statutoryHolidays, UnknownStatutoryYear } from './statutory-holidays.js';
export {
  type CalendarDay,
  CalendarInvalid,
  CalendarStatus,
  type CalendarYear,
  CalendarYearMissing,
  DayKind,
  knownDay,
  provisionalYear,
  WorkingCalendar,
} from './working-calendar.js';
