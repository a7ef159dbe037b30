import {
  ApplicationAction,
  type ApplicationStatus,
  ApplicationSystemAction,
  mayApplication,
  nextApplicationStatus,
} from '@gongshen/shared/application';
import type { PlainDate } from '@gongshen/shared/clock';
import { readClock } from '@gongshen/shared/clock';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { readClockEvents } from '../../src/modules/applications/index.js';
import type { Park } from '../kit/filing.js';
import { type Cast, makeProject } from './case-world.js';
import { nobody } from './command.js';
import {
  atWindow,
  checkDays,
  type Filing,
  type FilingModel,
  files,
  filingAtDay,
  filingStanding,
  looked,
} from './filing-model.js';
import type { Subject } from './histories.js';
import { filing } from './moves/filing.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of hand-written statements
type Row = any;

/** A project whose stage nobody has filed for yet. */
export interface FilingWorld extends Cast {
  park: Park;
  day: string;
}

export async function makeFilingWorld(cast: Cast, day: string): Promise<FilingWorld> {
  return { ...cast, park: await makeProject(cast, day), day };
}

/** The newest application of the project. */
export interface FilingSeen {
  application: Row;
  materials: { id: string; code: string; version: string }[];
  checks: { code: string; round: number; passed: number; versions: string | string[] }[];
  notices: Row[];
  points: { id: string; code: string; resolved: number }[];
  receipt: Row | null;
}

const none = { id: nobody, version: 1, status: null, round: 0, checkDueOn: null, receivedOn: null };

async function see({ app, park }: FilingWorld): Promise<FilingSeen> {
  const list = (sql: string, id: string): Promise<Row[]> => app.services.db.read.query(sql, [id]);
  const [application = none] = await list(
    `SELECT id, version, status, submission_round AS round, check_due_on AS checkDueOn, received_on AS receivedOn
     FROM application WHERE project_id = ? ORDER BY id DESC LIMIT 1`,
    park.projectId,
  );
  const [materials, checks, notices, receipts] = await Promise.all([
    list(
      `SELECT id, requirement_code AS code, current_version_id AS version FROM material
       WHERE application_id = ? AND removed_at IS NULL`,
      application.id,
    ),
    list(
      `SELECT requirement_code AS code, round, passed, material_version_ids AS versions FROM material_check
       WHERE application_id = ? ORDER BY round`,
      application.id,
    ),
    list(
      'SELECT id, state, answer_by AS answerBy FROM correction_notice WHERE application_id = ? ORDER BY id',
      application.id,
    ),
    list('SELECT id, issued_by AS issuedBy FROM receipt WHERE application_id = ?', application.id),
  ]);
  const open = notices.find(({ state }) => state === 'open');
  const points = open
    ? await list('SELECT id, requirement_code AS code, resolved FROM correction_point WHERE notice_id = ?', open.id)
    : [];
  return { application, materials, checks, notices, points, receipt: receipts[0] ?? null };
}

function seenAs({ application, materials, checks, notices, points, receipt }: FilingSeen): Filing {
  const open = notices.find(({ state }) => state === 'open') ?? null;
  const lookAt = (code: string) => {
    const newest = checks.findLast((each) => each.code === code);
    if (newest === undefined) return null;
    // what passed in an earlier round stays passed while its files are the ones looked at
    const current = materials
      .filter((each) => each.code === code)
      .map(({ version }) => version)
      .sort();
    const same = JSON.stringify([...parsed(newest.versions)].sort()) === JSON.stringify(current);
    const counts = newest.round === application.round || (newest.passed === 1 && same);
    // while a correction is answered the look that led to it counts
    return counts || application.status === 'correcting' ? (newest.passed === 1 ? 'passed' : 'failed') : null;
  };
  return {
    status: application.status,
    files: Object.fromEntries(
      files.map((code) => [code, materials.filter((each) => each.code === code).length]),
    ) as Filing['files'],
    checks: Object.fromEntries(looked.map((code) => [code, lookAt(code)])) as Filing['checks'],
    points: open === null ? null : Object.fromEntries(points.map(({ code, resolved }) => [code, resolved === 1])),
    notices: notices.length,
    checkDueOn: application.checkDueOn,
    answerBy: open?.answerBy ?? null,
    receivedOn: application.receivedOn,
    deemed: receipt !== null && receipt.issuedBy === null,
  };
}

const parsed = (json: string | string[]): string[] => (typeof json === 'string' ? JSON.parse(json) : json);

/** What holds of an application at every moment before the departments have it, and of what they get. */
async function check({ app, park, day }: FilingWorld, m: FilingModel): Promise<void> {
  const { read } = app.services.db;
  const { calendar } = { calendar: app.services.calendar.current() };
  const today = day as PlainDate;
  const seen = await see({ app, park } as FilingWorld);
  const { id } = seen.application;

  // the window's clock runs exactly while the application lies at the window, and says what the column says
  const clocks = await readClockEvents(read, 'check', [id]);
  const runs = (clocks.get(id) ?? []).filter(({ on }) => on <= today);
  const begun = runs.filter(({ kind }) => kind === 'start').length - runs.filter(({ kind }) => kind === 'stop').length;
  expect(begun).toBe(atWindow(m) ? 1 : 0);
  if (atWindow(m)) {
    const newest = runs.slice(runs.findLastIndex(({ kind }) => kind === 'start'));
    const reading = readClock(calendar, { limit: { value: checkDays, unit: 'workingDay' }, events: newest }, today);
    expect(reading.dueOn).toBe(m.checkDueOn);
    expect(reading.used + reading.remaining).toBe(checkDays);
  }

  // what is watched is what runs
  const watched = await read.query<{ type: string; dueOn: string }>(
    "SELECT subject_type AS type, due_on AS dueOn FROM deadline WHERE application_id = ? AND subject_type IN ('check', 'correction')",
    [id],
  );
  const wanted = atWindow(m)
    ? [{ type: 'check', dueOn: m.checkDueOn }]
    : m.status === 'correcting'
      ? [{ type: 'correction', dueOn: m.answerBy }]
      : [];
  expect(watched.map(({ type, dueOn }) => ({ type, dueOn }))).toEqual(wanted);

  // 珠 11: no time of a department runs before the receipt, and from its day on all of it does
  const cases = await read.query<{ id: string }>('SELECT id FROM item_case WHERE application_id = ?', [id]);
  expect(cases.length > 0).toBe(m.receivedOn !== null);
  for (const [, events] of await readClockEvents(
    read,
    'case',
    cases.map((each) => each.id),
  )) {
    expect(events[0]).toMatchObject({ kind: 'start', on: m.receivedOn });
  }

  // replaying the events gives the status, by legal transitions alone
  const history = await read.list(
    DomainEvent,
    { subjectId: id, subjectType: 'application', outcome: 'done' },
    { seq: 'asc' },
  );
  let replayed: ApplicationStatus = 'draft';
  for (const { before, after } of history) {
    const from = (before as { status?: ApplicationStatus } | null)?.status;
    const to = (after as { status?: ApplicationStatus } | null)?.status;
    if (from === undefined || to === undefined || from === to) continue;
    const legal = [...Object.values(ApplicationAction), ...Object.values(ApplicationSystemAction)].some(
      (action) => mayApplication(from, action) && nextApplicationStatus(from, action) === to,
    );
    expect([from, to, legal]).toEqual([from, to, true]);
    replayed = to;
  }
  if (m.status !== null && !['submitted', 'checking'].includes(m.status)) expect(replayed).toBe(m.status);
}

export const filingSubject: Subject<FilingModel, FilingSeen, FilingWorld> = {
  moves: filing,
  projectOf: ({ park }) => park.projectId,
  moment: (world) => ({ today: world.day, overdue: false, calendar: world.app.services.calendar.current() }),
  see,
  seenAs,
  standing: filingStanding,
  atDay: filingAtDay,
  check,
};
