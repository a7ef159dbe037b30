import { Role } from '@gongshen/shared/identity';
import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import { Application } from '../applications/index.js';
import type { CalendarImported, CalendarMove } from '../calendar/index.js';
import { findRecipients } from '../identity/index.js';
import { NotificationRow } from './notification.entity.js';

/** How many moved days one notice writes out. */
const writtenOut = 5;

/** Whose people are told, with the moved days that concern them. */
interface Concerned {
  whom: Parameters<typeof findRecipients>[1];
  moves: CalendarMove[];
  link: (moves: readonly CalendarMove[]) => string;
}

/** Everybody whose open deadlines an imported calendar moved is told once, of all of them together. */
export async function tellMovedDeadlines(tx: Tx, event: DomainEvent): Promise<void> {
  const { year, moves } = event.after as CalendarImported;
  const byPerson = new Map<string, { own: Set<CalendarMove>; link: Concerned['link'] }>();
  for (const group of await concernedBy(tx, moves)) {
    for (const { accountId } of await findRecipients(tx, group.whom)) {
      const known = byPerson.get(accountId) ?? { own: new Set(), link: group.link };
      for (const move of group.moves) known.own.add(move);
      byPerson.set(accountId, known);
    }
  }
  const rows = [...byPerson].map(
    ([accountId, { own, link }]): NotificationRow => ({
      id: tx.ids.next(),
      accountId,
      title: '工作日历更新，截止日期有调整',
      body: bodyOf(year, [...own]),
      link: link([...own]),
      at: tx.now,
      readAt: null,
      dedupeKey: `${event.id}:${accountId}:moved`,
    }),
  );
  if (rows.length > 0) await tx.insert(NotificationRow, rows);
}

/** The calendar needs somebody: the city administrators are told. */
export async function tellCalendarAlarm(tx: Tx, event: DomainEvent): Promise<void> {
  const people = await findRecipients(tx, { roles: [Role.cityAdministrator] });
  const rows = people.map(({ accountId }): NotificationRow => {
    const told = { title: '工作日历需要处理', body: event.text, link: '/system/calendar', at: tx.now, readAt: null };
    return { id: tx.ids.next(), accountId, ...told, dedupeKey: `${event.id}:${accountId}:alarm` };
  });
  if (rows.length > 0) await tx.insert(NotificationRow, rows);
}

function bodyOf(year: number, moves: readonly CalendarMove[]): string {
  const lines = moves
    .slice(0, writtenOut)
    .map(({ label, before, after }) => `“${label}”由 ${before} 调整为 ${after ?? '待定'}`);
  const more = moves.length > writtenOut ? `等 ${moves.length} 项` : '';
  return `${year} 年工作日历已更新，以下截止日期随之调整：${lines.join('；')}${more}。`;
}

/** Those whose turn it is, and the applicant; each group once, with all that concerns it. */
async function concernedBy(tx: Tx, moves: readonly CalendarMove[]): Promise<Concerned[]> {
  const applicationIds = [...new Set(moves.flatMap(({ applicationId }) => (applicationId ? [applicationId] : [])))];
  const applications = await tx.list(Application, { id: applicationIds });
  const groups = new Map<string, Concerned>();
  const add = (whom: Concerned['whom'], link: Concerned['link'], move: CalendarMove) => {
    const key = JSON.stringify(whom);
    const group = groups.get(key) ?? { whom, moves: [], link };
    group.moves.push(move);
    groups.set(key, group);
  };
  for (const move of moves) {
    const { unitId, districtCode, forApplicant } = move;
    const application = applications.find(({ id }) => id === move.applicationId);
    if (application) {
      add({ roles: [Role.applicant], organisationId: application.organisationId }, applicantPage, move);
    }
    if (forApplicant) continue;
    if (move.subject === 'stage' && unitId !== null) {
      add({ roles: [Role.leadCoordinator], unitId, districtCode }, leadPage, move);
    } else if (unitId !== null) {
      add({ roles: [Role.departmentHandler, Role.departmentApprover], unitId, districtCode }, casePage, move);
    } else add({ roles: [Role.windowClerk], districtCode }, windowPage, move);
  }
  return [...groups.values()];
}

/** The one thing it is about, or the list of all. */
const page =
  (list: string, one: string, idOf: (move: CalendarMove) => string | null) =>
  (moves: readonly CalendarMove[]): string => {
    const [id, ...others] = new Set(moves.map(idOf));
    return id && others.length === 0 ? `${one}/${id}` : list;
  };
const applicantPage = page('/projects', '/projects', ({ projectId }) => projectId);
const casePage = page('/workbench', '/cases', ({ caseId }) => caseId);
const leadPage = page('/parallel-review', '/parallel-review', ({ applicationId }) => applicationId);
const checkPage = page('/intake', '/intake', ({ applicationId }) => applicationId);
const deliveryPage = page('/issuance', '/issuance', ({ applicationId }) => applicationId);
const windowPage = (moves: readonly CalendarMove[]) =>
  moves.every(({ subject }) => subject === 'delivery') ? deliveryPage(moves) : checkPage(moves);
