import { TZDate } from '@date-fns/tz';
import { labels } from '@gongshen/shared/labels';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Caller } from '../../kernel/actor.js';
import type { Services } from '../../kernel/services.js';
import { Unit } from '../identity/index.js';
import { Project } from '../projects/index.js';
import type { JointSession } from './joint-session.entity.js';
import { findReadableSession } from './session.queries.js';

const zone = 'Asia/Shanghai';

/** Where a session's calendar file is fetched. */
export function calendarUrl(sessionId: string): string {
  return `/files/sessions/${sessionId}/calendar.ics`;
}

/** What a calendar shows of a session. */
export interface CalendarFacts {
  session: JointSession;
  projectName: string;
  callerName: string;
  host: string;
}

/**
 * The session as an iCalendar file (RFC 5545). Its UID stays the same and SEQUENCE rises with every change, so that a calendar which
 * has it already moves or cancels its entry instead of adding another. The same session gives the same text.
 */
export function calendarText({ session, projectName, callerName, host }: CalendarFacts): string {
  const cancelled = session.state === 'cancelled';
  const calendar = ical({
    prodId: { company: 'gongshen', product: 'joint-sessions', language: 'ZH' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: () => shanghai },
  });
  calendar.createEvent({
    id: `${session.id}@${host}`,
    sequence: session.sequence,
    start: new TZDate(session.startsAt, zone),
    end: new TZDate(session.endsAt, zone),
    timezone: zone,
    summary: `${labels('zh-CN').sessionKind[session.kind]}：${session.title}`,
    location: session.place,
    description: `${projectName}\n编号：${session.number}\n召集单位：${callerName}\n议程：\n${session.agenda}`,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  // The stamp is in UTC whatever the zone of the entry (RFC 5545, 3.8.7.2); the library gives it the calendar's.
  return calendar.toString().replace(/^DTSTAMP:.*$/m, `DTSTAMP:${utc(session.createdAt)}`);
}

const utc = (instant: string) => instant.replace(/[-:]|\.\d+/g, '');

/** No summer time since 1991: one rule for all days to come. */
const shanghai = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** The calendar file of a session the caller may read; null when there is none for them. */
export async function sessionCalendar(
  { db }: Pick<Services, 'db'>,
  caller: Caller,
  sessionId: string,
): Promise<{ fileName: string; text: string } | null> {
  const session = await findReadableSession(db.read, caller, sessionId);
  if (session === null) return null;
  const project = await db.read.get(Project, { id: session.projectId });
  const unit = await db.read.get(Unit, { id: session.calledByUnitId });
  const text = calendarText({ session, projectName: project.name, callerName: unit.name, host: 'gongshen' });
  return { fileName: `${session.number}.ics`, text };
}
