import { addDays, type PlainDate } from '@gongshen/shared/clock';
import { given, isOpen, type Model } from '../case-model.js';
import type { Move } from '../command.js';
import { nobody } from '../command.js';
import { addWorkingDaysTo } from '../model-days.js';
import type { Seen } from '../seen.js';

/** The session is held at two in the afternoon, so many days ahead. */
const dayOf = (days: number, today: string) => addDays(today as PlainDate, 1 + (days % 3));
const timesOn = (day: string) => ({ startsAt: `${day}T06:00:00.000Z`, endsAt: `${day}T08:00:00.000Z` });
const onSession = ({ session }: Seen) => ({ sessionId: session.id, expectedVersion: session.version });
const dueIn = (days: number, today: string, calendar: Parameters<typeof addWorkingDaysTo>[0]) =>
  addWorkingDaysTo(calendar, today, 1 + (days % 5));
const firstIn = ({ putRight }: Seen, state: string) =>
  putRight.find((each) => each.state === state) ?? putRight.at(-1) ?? { id: nobody, version: 1 };
const moved = (m: Model, from: Model['putRight'][number], to: Model['putRight'][number]): Model => {
  const index = m.putRight.indexOf(from);
  return { ...m, putRight: m.putRight.map((each, at) => (at === index ? to : each)) };
};
const goesOn = (m: Model) => m.session !== null && m.session !== 'cancelled';

/** Joint sessions: called, held, concluded, and what is to be put right after them (珠 15, 16; 沪 15). */
export const meeting: Record<string, Move> = {
  callSession: {
    mutations: ['callSession'],
    weight: 6,
    may: (m) => m.application === 'received' && isOpen(m),
    next: (m, { days }, { today }) => ({
      ...m,
      session: 'called',
      sessionOn: dayOf(days, today),
      putRight: [],
      concludedOn: false,
    }),
    act: ({ lead, applicationId, day, units }, { itemCase }, { days }) => {
      const what = { kind: 'siteSurvey', title: '一期厂房现场踏勘', place: '项目大门', agenda: '查看防雷装置。' };
      const who = { caseIds: [itemCase.id], unitIds: [units['zh-wtj']], guests: [], fileIds: [] };
      return {
        as: lead,
        name: 'callSession',
        input: { applicationId, ...what, ...who, ...timesOn(dayOf(days, day)) },
      };
    },
  },
  reschedule: {
    mutations: ['rescheduleSession'],
    weight: 3,
    may: (m) => m.session === 'called',
    next: (m, { days }, { today }) => ({ ...m, sessionOn: dayOf(days, today) }),
    act: ({ lead, day }, seen, { days }) => {
      const input = { ...onSession(seen), ...timesOn(dayOf(days, day)), place: '项目西门', reason: '天气原因。' };
      return { as: lead, name: 'rescheduleSession', input };
    },
  },
  cancelSession: {
    mutations: ['cancelSession'],
    weight: 1,
    may: (m) => m.session === 'called',
    next: (m) => ({ ...m, session: 'cancelled' }),
    act: ({ lead }, seen) => ({ as: lead, name: 'cancelSession', input: { ...onSession(seen), reason: '不再需要。' } }),
  },
  answerInvitation: {
    mutations: ['answerInvitation'],
    weight: 2,
    may: (m) => m.session === 'called',
    next: (m) => m,
    act: ({ handler, approver }, { session }, { yes }) => {
      const answer = yes ? { accept: true, attendees: '周工' } : { accept: false, remark: '当日另有安排。' };
      return { as: handler, other: approver, name: 'answerInvitation', input: { sessionId: session.id, ...answer } };
    },
  },
  minutes: {
    mutations: ['recordMinutes'],
    weight: 12,
    may: (m, _, { today }) => (m.session === 'called' || m.session === 'held') && today > (m.sessionOn ?? today),
    next: (m) => ({ ...m, session: 'held' }),
    act: ({ lead, units }, seen) => {
      const attended = { attendedUnitIds: [units['zh-qxj'], units['zh-wtj']], attendedGuestIds: [] };
      return { as: lead, name: 'recordMinutes', input: { ...onSession(seen), minutes: '已查看现场。', ...attended } };
    },
  },
  giveConclusion: {
    mutations: ['giveConclusion'],
    weight: 10,
    may: (m) => m.session === 'held' && isOpen(m),
    next: (m, { yes }) => ({
      ...given(m, 'jointReview'),
      putRight: yes ? m.putRight : [...m.putRight, 'open'],
      concludedOn: true,
    }),
    act: ({ handler, approver, moment }, { session, itemCase }, { yes, days }) => {
      const { today, calendar } = moment();
      const rectifications = yes ? [] : [{ text: '补做接地测试。', dueOn: dueIn(days, today, calendar) }];
      const verdict = yes ? 'pass' : 'passWithRectification';
      const input = { sessionId: session.id, caseId: itemCase.id, verdict, text: '已查看。', rectifications };
      return { as: handler, other: approver, name: 'giveConclusion', input };
    },
  },
  concludeSession: {
    mutations: ['concludeSession'],
    weight: 3,
    may: (m, { yes }) =>
      m.session === 'held' &&
      (m.concludedOn || !isOpen(m)) &&
      (!yes || m.putRight.every((state) => state === 'settled')),
    next: (m) => ({ ...m, session: 'concluded' }),
    act: ({ lead }, seen, { yes }) => {
      const input = { ...onSession(seen), verdict: yes ? 'pass' : 'fail', text: '按各部门意见办理。' };
      return { as: lead, name: 'concludeSession', input };
    },
  },
  reportRectification: {
    mutations: ['reportRectification'],
    weight: 10,
    may: (m) => goesOn(m) && m.putRight.includes('open'),
    next: (m) => moved(m, 'open', 'reported'),
    act: ({ park }, seen) => {
      const { id, version } = firstIn(seen, 'open');
      const input = { rectificationId: id, expectedVersion: version, report: '已补做接地测试。' };
      return { as: park.applicant, name: 'reportRectification', input };
    },
  },
  recheckRectification: {
    mutations: ['recheckRectification'],
    weight: 10,
    may: (m) => goesOn(m) && m.putRight.includes('reported'),
    next: (m, { yes }) => moved(m, 'reported', yes ? 'settled' : 'open'),
    act: ({ handler, approver, moment }, seen, { yes, days }) => {
      const { id, version } = firstIn(seen, 'reported');
      const { today, calendar } = moment();
      const verdict = yes ? { passed: true } : { passed: false, dueOn: dueIn(days, today, calendar) };
      const input = { rectificationId: id, expectedVersion: version, text: '已复查。', ...verdict };
      return { as: handler, other: approver, name: 'recheckRectification', input };
    },
  },
};
