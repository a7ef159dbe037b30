import { type PlainDate, toPlainDate, type WorkingCalendar } from '@gongshen/shared/clock';
import type { DeadlineSubject } from '@gongshen/shared/deadline';
import type { OutboxState } from '@gongshen/shared/graphql';
import { paths } from '../../../parts/navigation/paths.js';

/** How far the due day lies from today, in working days where the calendar reaches. */
export type Distance = { kind: 'today' | 'ahead' | 'past' | 'justPast'; days: number };

export function distanceTo(dueOn: string, today: PlainDate, calendar: WorkingCalendar): Distance | null {
  const due = toPlainDate(dueOn);
  if (due === today) return { kind: 'today', days: 0 };
  if (!calendar.covers(due) || !calendar.covers(today)) return null;
  if (due > today) return { kind: 'ahead', days: calendar.workingDaysBetween(today, due) };
  const days = calendar.workingDaysBetween(due, today);
  // A day off right after the due day is late already, but no working day has gone by since.
  return { kind: days === 0 ? 'justPast' : 'past', days };
}

interface Told {
  readonly subject: DeadlineSubject;
  readonly applicationId?: string | null;
  readonly caseId?: string | null;
  readonly project?: { readonly id: string } | null;
}

/** The page on which the thing is done or looked at, of those this person can open. */
export function alertPage(alert: Told, permissions: readonly string[]): string | null {
  const { subject, applicationId, caseId, project } = alert;
  if (applicationId && (subject === 'check' || subject === 'correction') && permissions.includes('intake.read')) {
    return paths.checkApplication(applicationId);
  }
  if (applicationId && subject === 'delivery' && permissions.includes('issuance.handOut')) {
    return paths.issueApplication(applicationId);
  }
  if (caseId) return paths.itemCase(caseId);
  if (applicationId && permissions.includes('stage.read')) return paths.ledApplication(applicationId);
  return project ? paths.project(project.id) : null;
}

const applicantsOwn: readonly DeadlineSubject[] = [
  'correction',
  'supplement',
  'putRight',
  'rectification',
  'reply',
  'owed',
];

/** Whose turn it is: the applicant's, that of the authority it is with, or the window's, which has no name here. */
export function turnOf(subject: DeadlineSubject, unit: string | undefined): string | { party: 'applicant' | 'window' } {
  if (applicantsOwn.includes(subject)) return { party: 'applicant' };
  return unit ?? { party: 'window' };
}

/** How many messages are in which state, the failed ones first. */
export function messageCounts(
  messages: readonly { readonly state: OutboxState }[],
): { state: OutboxState; count: number }[] {
  const order: readonly OutboxState[] = ['failed', 'waiting', 'sending', 'sent'];
  return order
    .map((state) => ({ state, count: messages.filter((each) => each.state === state).length }))
    .filter(({ count }) => count > 0);
}
