import type { WorkingCalendar } from '@gongshen/shared/clock';
import { addWorkingDaysTo } from './model-days.js';

/** Everything anybody can try on one case, and the passing of time. */
export type Command =
  | { kind: 'accept' | 'decline' | 'conclude' | 'listPoints' | 'fail' | 'reportPutRight' }
  | { kind: 'openProcedure'; days: number; known: boolean }
  | { kind: 'requestSupplement' | 'agreeSupplement' | 'rejectSupplement' | 'answerSupplement' }
  | { kind: 'requestExtension'; days: number }
  | { kind: 'decideExtension'; approve: boolean }
  | {
      kind:
        | 'opinion'
        | 'attachApproval'
        | 'attachRefusal'
        | 'approve'
        | 'refuse'
        | 'terminate'
        | 'handOut'
        | 'withdraw';
    }
  | { kind: 'days'; days: number };

export type Status =
  | 'assigned'
  | 'accepted'
  | 'suspended'
  | 'approved'
  | 'refused'
  | 'notAccepted'
  | 'terminated'
  | 'issued';

/**
 * A second reading of domain §2 and §3, written from the text: what one case of an item without prerequisites has come to.
 * Days are PlainDates.
 */
export interface Model {
  status: Status;
  procedure: 'open' | 'puttingRight' | 'rechecking' | null;
  timesOpened: number;
  putRightBy: string | null;
  supplement: 'requested' | 'agreed' | null;
  answerBy: string | null;
  extension: number | null;
  extendedBy: number;
  opinion: boolean;
  result: 'approval' | 'refusal' | null;
  /** Its other cases stay open: it is concluded in none of these histories. */
  application: 'received' | 'withdrawn';
}

export const atReceipt: Model = {
  status: 'assigned',
  procedure: null,
  timesOpened: 0,
  putRightBy: null,
  supplement: null,
  answerBy: null,
  extension: null,
  extendedBy: 0,
  opinion: false,
  result: null,
  application: 'received',
};

export const putRightDays = 3;
export const answerDays = 4;
const inHand = (m: Model) => m.status === 'accepted' || m.status === 'suspended';
const open = (m: Model) => m.status === 'assigned' || inHand(m);
const paused = (m: Model) => m.procedure !== null || m.supplement === 'agreed';

/** Whether the command is to succeed. `overdue`: the due day has passed (许可法 42: no extension after it). */
export function shouldSucceed(m: Model, command: Command, overdue: boolean): boolean {
  switch (command.kind) {
    case 'accept':
    case 'decline':
      return m.status === 'assigned';
    case 'openProcedure':
      return m.status === 'accepted' && command.known && command.days <= 10 && m.timesOpened < 2;
    case 'conclude':
    case 'listPoints':
    case 'fail':
      return m.procedure === 'open' || m.procedure === 'rechecking';
    case 'reportPutRight':
      return m.procedure === 'puttingRight';
    case 'requestSupplement':
      return inHand(m) && m.supplement === null;
    case 'agreeSupplement':
    case 'rejectSupplement':
      return m.supplement === 'requested';
    case 'answerSupplement':
      return m.supplement === 'agreed';
    case 'requestExtension':
      return inHand(m) && m.extension === null && !overdue && command.days <= 10 - m.extendedBy;
    case 'decideExtension':
      return m.extension !== null && inHand(m) && (!command.approve || !overdue);
    case 'opinion':
    case 'attachApproval':
    case 'attachRefusal':
      return inHand(m);
    case 'approve':
      return m.status === 'accepted' && m.opinion && m.result === 'approval';
    case 'refuse':
      return m.status === 'accepted' && m.opinion && m.result === 'refusal';
    case 'terminate':
      return open(m);
    case 'handOut':
      return m.status === 'approved' || m.status === 'refused';
    case 'withdraw':
      return m.application === 'received';
    case 'days':
      return true;
  }
}

const settle = (m: Model): Model => ({ ...m, status: inHand(m) ? (paused(m) ? 'suspended' : 'accepted') : m.status });
const ended = (m: Model, status: Status): Model => ({
  ...m,
  status,
  procedure: null,
  supplement: null,
  extension: null,
});

/** The model after a command that succeeded on `day`. */
export function after(m: Model, command: Command, day: string, calendar: WorkingCalendar): Model {
  switch (command.kind) {
    case 'accept':
      return { ...m, status: 'accepted' };
    case 'decline':
      return ended(m, 'notAccepted');
    case 'openProcedure':
      return settle({ ...m, procedure: 'open', timesOpened: m.timesOpened + 1 });
    case 'conclude':
    case 'fail':
      return settle({ ...m, procedure: null });
    case 'listPoints':
      return settle({ ...m, procedure: 'puttingRight', putRightBy: addWorkingDaysTo(calendar, day, putRightDays) });
    case 'reportPutRight':
      return { ...m, procedure: 'rechecking' };
    case 'requestSupplement':
      return { ...m, supplement: 'requested' };
    case 'agreeSupplement':
      return settle({ ...m, supplement: 'agreed', answerBy: addWorkingDaysTo(calendar, day, answerDays) });
    case 'rejectSupplement':
    case 'answerSupplement':
      return settle({ ...m, supplement: null });
    case 'requestExtension':
      return { ...m, extension: command.days };
    case 'decideExtension':
      return { ...m, extension: null, extendedBy: m.extendedBy + (command.approve ? (m.extension ?? 0) : 0) };
    case 'opinion':
      return { ...m, opinion: true };
    case 'attachApproval':
      return { ...m, result: 'approval' };
    case 'attachRefusal':
      return { ...m, result: 'refusal' };
    case 'approve':
      return ended(m, 'approved');
    case 'refuse':
      return ended(m, 'refused');
    case 'terminate':
      return ended(m, 'terminated');
    case 'handOut':
      return { ...m, status: 'issued' };
    case 'withdraw':
      return { ...(open(m) ? ended(m, 'terminated') : m), application: 'withdrawn' };
    case 'days':
      // what was never answered ends by itself on the day after its limit, and time runs again
      return settle({
        ...m,
        procedure: m.procedure === 'puttingRight' && day > (m.putRightBy ?? day) ? null : m.procedure,
        supplement: m.supplement === 'agreed' && day > (m.answerBy ?? day) ? null : m.supplement,
      });
  }
}
