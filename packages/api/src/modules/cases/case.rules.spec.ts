import { type PlainDate, provisionalYear, readClock, WorkingCalendar } from '@gongshen/shared/clock';
import {
  awaitsGate,
  caseNumber,
  deemedReceived,
  eventsAfterPrerequisite,
  isConcluded,
  isWaiting,
  openingEvents,
  type PrerequisiteState,
} from './case.rules.js';

const day = (text: string) => text as PlainDate;
const calendar = new WorkingCalendar([provisionalYear(2026)]);
const prerequisite = (more: Partial<PrerequisiteState> = {}): PrerequisiteState => ({
  itemCode: 'zh-sgtsc',
  itemName: '施工图审查',
  gate: 'accept',
  unitName: '审图机构',
  metOn: null,
  failed: false,
  ...more,
});
const limit = { value: 8, unit: 'workingDay' } as const;

// 许可法 32: received as of the day of the submission, which lies in the past
describe('a case of an application that is deemed received', () => {
  const receivedOn = day('2026-03-02');
  const opening = (...prerequisites: PrerequisiteState[]) => openingEvents(receivedOn, prerequisites, deemedReceived);

  it('starts on that day, by law', () => {
    const events = opening(prerequisite({ metOn: '2026-02-27' }));
    expect(events).toMatchObject([{ kind: 'start', on: '2026-03-02', basis: '行政许可法第三十二条' }]);
    expect(readClock(calendar, { limit, events }, day('2026-03-10'))).toMatchObject({ used: 6, dueOn: '2026-03-12' });
  });

  it('waited for what was obtained between that day and now', () => {
    const events = opening(prerequisite({ metOn: '2026-03-05' }), prerequisite({ metOn: '2026-03-04', itemCode: 'b' }));
    expect(events.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'start 2026-03-02',
      'wait 2026-03-02',
      'met 2026-03-05',
    ]);
    expect(readClock(calendar, { limit, events }, day('2026-03-10'))).toMatchObject({ state: 'running', used: 3 });
  });

  it('waits on for what is still missing', () => {
    const events = opening(prerequisite({ metOn: '2026-03-05' }), prerequisite({ itemCode: 'b' }));
    expect(events.map(({ kind }) => kind)).toEqual(['start', 'wait']);
  });

  it('is due no earlier than the working day after what gates the decision', () => {
    const events = opening(prerequisite({ gate: 'decide', metOn: '2026-03-06' }));
    expect(events.map(({ kind, on }) => `${kind} ${on}`)).toEqual(['start 2026-03-02', 'floor 2026-03-06']);
    const short = { value: 1, unit: 'workingDay' } as const;
    expect(readClock(calendar, { limit: short, events }, day('2026-03-10')).dueOn).toBe('2026-03-09');
  });
});

describe('a case that waits before it may be accepted', () => {
  const waiting = prerequisite();
  const opening = openingEvents(day('2026-03-02'), [waiting]);

  it('starts on the receipt and waits from that day', () => {
    expect(opening.map(({ kind }) => kind)).toEqual(['start', 'wait']);
    const reading = readClock(calendar, { limit, events: opening }, day('2026-03-09'));
    expect(reading).toMatchObject({ state: 'waiting', used: 0, dueOn: null });
  });

  it('runs from the day the last one is met, that day not counted', () => {
    const met = prerequisite({ metOn: '2026-03-09' });
    const more = eventsAfterPrerequisite('waiting', [met], [met], day('2026-03-09'));
    expect(more.map(({ kind }) => kind)).toEqual(['met']);
    const reading = readClock(calendar, { limit, events: [...opening, ...more] }, day('2026-03-10'));
    expect(reading).toMatchObject({ state: 'running', used: 1, dueOn: '2026-03-19' });
  });

  it('goes on waiting while another one is awaited', () => {
    const met = prerequisite({ metOn: '2026-03-09' });
    expect(
      eventsAfterPrerequisite('waiting', [met, prerequisite({ itemCode: 'b' })], [met], day('2026-03-09')),
    ).toEqual([]);
  });

  it('stops waiting when the other item was refused, so that the department can decline in time', () => {
    const failed = prerequisite({ failed: true });
    const events = eventsAfterPrerequisite(
      'waiting',
      [failed, prerequisite({ itemCode: 'b' })],
      [failed],
      day('2026-03-09'),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['met']);
    expect(events[0]?.text).toContain('未获通过');
  });
});

describe('a case that waits only before its decision', () => {
  const gate = prerequisite({ gate: 'decide' });

  it('runs from the receipt, without a due day yet', () => {
    const events = openingEvents(day('2026-03-02'), [gate]);
    expect(events.map(({ kind }) => kind)).toEqual(['start']);
    expect(awaitsGate([gate])).toBe(true);
  });

  it('is due no earlier than the working day after the last one is met', () => {
    const met = { ...gate, metOn: '2026-03-12' };
    const events = [
      ...openingEvents(day('2026-03-02'), [gate]),
      ...eventsAfterPrerequisite('running', [met], [met], day('2026-03-12')),
    ];
    const reading = readClock(calendar, { limit: { value: 1, unit: 'workingDay' }, events }, day('2026-03-12'));
    expect(reading.dueOn).toBe('2026-03-13');
    expect(awaitsGate([met])).toBe(false);
  });
});

it('counts a case as waiting while it is open and something is awaited', () => {
  expect(isWaiting('assigned', [prerequisite()])).toBe(true);
  expect(isWaiting('accepted', [prerequisite({ gate: 'decide' })])).toBe(true);
  expect(isWaiting('accepted', [prerequisite({ metOn: '2026-03-09' })])).toBe(false);
  expect(isWaiting('assigned', [prerequisite({ failed: true })])).toBe(false);
  expect(isWaiting('terminated', [prerequisite()])).toBe(false);
});

it('concludes an application when every case has ended and every result is handed out', () => {
  expect(isConcluded(['issued', 'notAccepted', 'terminated'])).toBe(true);
  expect(isConcluded(['issued', 'approved'])).toBe(false);
  expect(isConcluded(['issued', 'assigned'])).toBe(false);
  expect(isConcluded([])).toBe(false);
});

it('numbers cases within the year of receipt', () => {
  expect(caseNumber('2026-03-02', 42)).toBe('BJ20260000042');
});
