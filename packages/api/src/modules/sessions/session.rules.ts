import { phonePattern } from '@gongshen/shared/catalogue';
import { dayInWords, isPlainDate, type PlainDate, type WorkingCalendar } from '@gongshen/shared/clock';
import type { SessionKind, SessionVerdict } from '@gongshen/shared/session';

/** One thing wrong with an input; `field` is its path in it. */
export interface Problem {
  field: string;
  reason: string;
  message: string;
}

const guestsAtMost = 50;
const unitsAtMost = 50;
const filesAtMost = 20;
const rectificationsAtMost = 50;
/** Working days a thing may be put right in: long enough for works on a building, short enough to be seen to. */
export const rectificationWorkingDaysAtMost = 60;

/** Text that has to be there, of at most so many characters. */
export function textProblems(field: string, label: string, text: string, atMost: number): Problem[] {
  const length = [...text.trim()].length;
  if (length === 0) return [{ field, reason: 'required', message: `请填写${label}。` }];
  return length > atMost ? [{ field, reason: 'tooLong', message: `${label}不能超过${atMost}个字。` }] : [];
}

export interface SessionTime {
  startsAt: string;
  endsAt: string;
}

/** Three days: a longer one is several. */
export const sessionHoursAtMost = 72;

/** A session lies ahead, and ends after it begins, within three days. */
export function timeProblems({ startsAt, endsAt }: SessionTime, now: string): Problem[] {
  if (Date.parse(startsAt) <= Date.parse(now)) {
    return [{ field: 'startsAt', reason: 'inPast', message: '开始时间应晚于现在。' }];
  }
  const hours = (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000;
  if (hours <= 0) return [{ field: 'endsAt', reason: 'beforeStart', message: '结束时间应晚于开始时间。' }];
  return hours > sessionHoursAtMost ? [{ field: 'endsAt', reason: 'tooLong', message: '一次安排不能超过三天。' }] : [];
}

interface Guest {
  name: string;
  organisation: string;
  phone: string;
}

export interface SessionCall extends SessionTime {
  kind: SessionKind;
  title: string;
  place: string;
  agenda: string;
  caseIds: readonly string[];
  unitIds: readonly string[];
  guests: readonly Guest[];
  fileIds: readonly string[];
}

/** What the call refers to, as it is stored. */
export interface CallFacts {
  /** Cases of the application whose decision is open. */
  openCases: readonly { id: string; itemName: string }[];
  knownUnitIds: ReadonlySet<string>;
  /** Files the caller's unit brought. */
  ownFileIds: ReadonlySet<string>;
  /** The stage is 竣工验收 of the national system. */
  acceptanceStage: boolean;
  /** A completion acceptance of this application is called, held, or passed. */
  acceptanceStands: boolean;
}

/** Everything wrong with a session about to be called. */
export function callProblems(call: SessionCall, facts: CallFacts, now: string): Problem[] {
  return [
    ...textProblems('title', '名称', call.title, 200),
    ...textProblems('place', '地点', call.place, 200),
    ...textProblems('agenda', '议程', call.agenda, 4000),
    ...timeProblems(call, now),
    ...caseProblems(call, facts),
    ...acceptanceProblems(call, facts),
    ...unitProblems(call.unitIds, facts.knownUnitIds),
    ...call.guests.flatMap((guest, index) => guestProblems(guest, `guests.${index}`)),
    ...tooMany('guests', call.guests.length, guestsAtMost, '受邀人员'),
    ...fileProblems(call.fileIds, facts.ownFileIds),
  ];
}

function caseProblems({ caseIds }: SessionCall, { openCases }: CallFacts): Problem[] {
  if (caseIds.length === 0) return [{ field: 'caseIds', reason: 'required', message: '请至少选择一个办件。' }];
  const open = new Set(openCases.map(({ id }) => id));
  if (caseIds.every((id) => open.has(id))) return [];
  return [{ field: 'caseIds', reason: 'unknown', message: '所选办件中有不属于本申请的，或者已经办结的。' }];
}

/** 沪 15: one acceptance of the whole works, by all departments, on one date. */
function acceptanceProblems(call: SessionCall, facts: CallFacts): Problem[] {
  if (call.kind !== 'completionAcceptance') return [];
  if (!facts.acceptanceStage) {
    return [{ field: 'kind', reason: 'wrongStage', message: '综合竣工验收只能在竣工验收阶段组织。' }];
  }
  if (facts.acceptanceStands) {
    return [{ field: 'kind', reason: 'exists', message: '本申请已经组织过综合竣工验收，不能同时组织第二次。' }];
  }
  const named = new Set(call.caseIds);
  const left = facts.openCases.filter(({ id }) => !named.has(id)).map(({ itemName }) => itemName);
  if (left.length === 0) return [];
  const message = `综合竣工验收应包括本申请全部在办事项，还缺：${left.join('、')}。`;
  return [{ field: 'caseIds', reason: 'incomplete', message }];
}

function unitProblems(unitIds: readonly string[], known: ReadonlySet<string>): Problem[] {
  if (unitIds.every((id) => known.has(id))) return tooMany('unitIds', unitIds.length, unitsAtMost, '受邀单位');
  return [{ field: 'unitIds', reason: 'unknown', message: '没有找到所选的单位。' }];
}

function guestProblems(guest: Guest, path: string): Problem[] {
  const problems = [
    ...textProblems(`${path}.name`, '姓名', guest.name, 60),
    ...textProblems(`${path}.organisation`, '所在单位', guest.organisation, 120),
  ];
  if (phonePattern.test(guest.phone.trim())) return problems;
  return [...problems, { field: `${path}.phone`, reason: 'notAPhone', message: '联系电话格式有误。' }];
}

function fileProblems(fileIds: readonly string[], own: ReadonlySet<string>): Problem[] {
  if (fileIds.every((id) => own.has(id))) return tooMany('fileIds', fileIds.length, filesAtMost, '附件');
  return [{ field: 'fileIds', reason: 'unknown', message: '没有找到所附的文件，请重新上传。' }];
}

function tooMany(field: string, count: number, atMost: number, label: string): Problem[] {
  return count > atMost ? [{ field, reason: 'tooMany', message: `${label}最多 ${atMost} 个。` }] : [];
}

export interface ConclusionDraft {
  verdict: SessionVerdict;
  text: string;
  rectifications: readonly { text: string; dueOn: string }[];
}

/** Everything wrong with a unit's conclusion. What is to be put right belongs to a verdict that asks for it. */
export function conclusionProblems(draft: ConclusionDraft, calendar: WorkingCalendar, today: PlainDate): Problem[] {
  const problems = [
    ...textProblems('text', '结论', draft.text, 4000),
    ...draft.rectifications.flatMap(({ text, dueOn }, index) => [
      ...textProblems(`rectifications.${index}.text`, '整改内容', text, 1000),
      ...dueDayProblems(`rectifications.${index}.dueOn`, dueOn, calendar, today),
    ]),
    ...tooMany('rectifications', draft.rectifications.length, rectificationsAtMost, '整改项'),
  ];
  const count = draft.rectifications.length;
  if (draft.verdict === 'passWithRectification' && count === 0) {
    problems.push({ field: 'rectifications', reason: 'required', message: '“整改后通过”应写明需整改的内容和期限。' });
  }
  if (count > 0 && (draft.verdict === 'pass' || draft.verdict === 'noComment')) {
    problems.push({
      field: 'rectifications',
      reason: 'notWanted',
      message: '需要整改的，结论不能是“通过”或“无意见”。',
    });
  }
  return problems;
}

/** Something is put right by a working day ahead, at most 60 of them. */
export function dueDayProblems(field: string, dueOn: string, calendar: WorkingCalendar, today: PlainDate): Problem[] {
  if (!isPlainDate(dueOn)) return [{ field, reason: 'notADate', message: '期限应为真实存在的日期。' }];
  if (dueOn <= today) return [{ field, reason: 'inPast', message: '期限应晚于今天。' }];
  const last = calendar.addWorkingDays(today, rectificationWorkingDaysAtMost);
  if (dueOn > last) {
    const message = `期限最长 ${rectificationWorkingDaysAtMost} 个工作日，即${dayInWords(last)}。`;
    return [{ field, reason: 'tooLate', message }];
  }
  if (calendar.isWorkingDay(dueOn)) return [];
  return [{ field, reason: 'dayOff', message: '期限应为工作日。' }];
}
