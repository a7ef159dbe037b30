export { AlertedLamp, alertDue, alertedAfterMove } from './alerted-lamp.js';
export { DeadlineSubject } from './deadline-subject.js';
