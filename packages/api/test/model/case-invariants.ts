import { CaseAction, type CaseStatus, CaseSystemAction, nextCaseStatus } from '@gongshen/shared/case';
import { lampOfClock, type PlainDate, readClock } from '@gongshen/shared/clock';
import { naiveClock } from '../../../shared/src/clock/testing/naive-clock.js';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { readClockEvents } from '../../src/modules/applications/index.js';
import { ItemCaseRow } from '../../src/modules/cases/index.js';
import { decided, type Model, openWork } from './case-model.js';
import { promised, readShown, type World } from './case-world.js';

const statuses = (from: CaseStatus): Set<CaseStatus | null> =>
  new Set([...Object.values(CaseAction), ...Object.values(CaseSystemAction)].map((each) => nextCaseStatus(from, each)));

/** What holds of a case at every moment, whatever was tried (domain §2 and §3). */
export async function checkInvariants(world: World, model: Model): Promise<void> {
  const { services } = world.app;
  const { read } = services.db;
  const today = world.day as PlainDate;
  const row = await read.get(ItemCaseRow, { id: world.caseId });
  const calendar = services.calendar.current();
  const events = (await readClockEvents(read, 'case', [row.id])).get(row.id) ?? [];
  const reading = readClock(calendar, { limit: { value: promised, unit: 'workingDay' }, events }, today);

  // replaying the clock's events gives the stored columns, and the second implementation agrees
  const naive = naiveClock(calendar.years, { value: promised, unit: 'workingDay' }, events, today);
  expect(reading.used).toBe(naive.used);
  expect({ state: row.clockState, limit: row.clockLimit, stopped: row.stoppedOn, due: row.dueOn }).toEqual({
    state: reading.state,
    limit: reading.total,
    stopped: reading.stoppedOn,
    due: reading.dueOn,
  });
  if (reading.state === 'running') expect(reading.dueOn).toBe(naive.dueOn);

  // what people are shown is what the fold says; used + remaining = promised, with its extensions
  const { clock, status } = await readShown(world);
  expect(clock.used).toBe(reading.used);
  expect(clock.used + clock.remaining).toBe(promised + reading.extendedBy);
  expect(clock.limit).toBe(promised + reading.extendedBy);
  expect(clock.lamp).toBe(lampOfClock(calendar, reading, today));

  // time runs from the receipt to the decision, and never while something is open that stops it
  const open =
    events.filter(({ kind }) => kind === 'pause').length - events.filter(({ kind }) => kind === 'resume').length;
  expect(events[0]).toMatchObject({ kind: 'start' });
  const ended = row.stoppedOn !== null;
  expect(ended).toBe(!['assigned', 'accepted', 'suspended'].includes(status));
  if (!ended) expect(reading.state).toBe(open > 0 ? 'paused' : 'running');
  if (!ended) expect(status === 'suspended').toBe(open > 0);
  // what was late before it was paused stays late
  if (open > 0 && !ended && reading.used < reading.total) expect(row.dueOn).toBeNull();

  // replaying the events of the case gives its status, by legal transitions alone
  const history = (await read.list(DomainEvent, { caseId: row.id }, { seq: 'asc' })).filter(
    ({ outcome, subjectType }) => outcome === 'done' && subjectType === 'case',
  );
  let replayed: CaseStatus = 'assigned';
  for (const { type, before, after } of history) {
    const from = (before as { status?: CaseStatus } | null)?.status;
    const to = (after as { status?: CaseStatus } | null)?.status;
    if (from === undefined || to === undefined || from === to) continue;
    expect(from).toBe(replayed);
    // 珠 18: what was handed out by mistake stands again as it was decided, which the table leaves to the outcome
    if (type === 'case.deliveryTakenBack') expect([from, to]).toEqual(['issued', model.outcome]);
    else expect(statuses(from)).toContain(to);
    replayed = to;
  }
  expect(replayed).toBe(status);
  expect(row.status).toBe(status);

  // a deadline is watched exactly while a due day runs
  const watched = await read.query<{ dueOn: string | null }>(
    "SELECT due_on AS dueOn FROM deadline WHERE subject_type = 'case' AND subject_id = ?",
    [row.id],
  );
  expect(watched.map(({ dueOn }) => dueOn)).toEqual(ended ? [] : [row.dueOn]);

  // 珠 20: the stage's time runs from the receipt to the last decision of its application, whatever is paused meanwhile
  const stage = (await readClockEvents(read, 'stage', [world.applicationId])).get(world.applicationId) ?? [];
  expect(stage.map(({ kind }) => kind)).toEqual(openWork(model) ? ['start'] : ['start', 'stop']);

  // and so is everything else that somebody owes by a day
  const others = await read.query<{ type: string; n: number }>(
    `SELECT subject_type AS type, COUNT(*) AS n FROM deadline WHERE application_id = ? AND due_on IS NOT NULL
     AND subject_type IN ('stage', 'owed', 'supplement', 'opinionRequest', 'delivery') GROUP BY subject_type`,
    [world.applicationId],
  );
  const due = Object.entries({
    stage: openWork(model) ? 1 : 0,
    owed: model.owed === 'owed' ? 1 : 0,
    supplement: model.supplement === 'agreed' ? 1 : 0,
    opinionRequest: Object.values(model.asked).filter(Boolean).length,
    delivery: decided(model) && !model.revoked ? 1 : 0,
  }).filter(([, n]) => n > 0);
  expect(Object.fromEntries(others.map(({ type, n }) => [type, Number(n)]))).toEqual(Object.fromEntries(due));

  // decided once, and never without a result
  const decisions = history.filter(({ type }) => type === 'case.decided').length;
  expect(decisions).toBeLessThanOrEqual(1);
  const results = await read.query<{ n: number }>('SELECT COUNT(*) AS n FROM result_document WHERE case_id = ?', [
    row.id,
  ]);
  if (decisions === 1) expect(Number(results[0]?.n)).toBeGreaterThanOrEqual(1);
}
