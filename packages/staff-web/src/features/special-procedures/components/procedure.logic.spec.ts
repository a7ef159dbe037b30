import { toPlainDate } from '@gongshen/shared/clock';
import { calendarFrom } from '../../../parts/calendar/working-days.logic.js';
import { byRound, effectOnTime, expectedEnd, listToBeginWith, namesSomethingNew } from './procedure.logic.js';

const today = toPlainDate('2026-03-05');
const calendar = calendarFrom([], today);

describe('when a procedure is promised to end', () => {
  it('counts working days after the day of opening', () => {
    expect(expectedEnd(calendar, today, 2, 'workingDay')).toBe('2026-03-09');
  });

  it('natural days move to the next working day', () => {
    expect(expectedEnd(calendar, today, 2, 'calendarDay')).toBe('2026-03-09');
    expect(expectedEnd(calendar, today, 5, 'calendarDay')).toBe('2026-03-10');
  });

  it('says nothing beyond the calendar or before a number is entered', () => {
    expect(expectedEnd(calendar, today, 5000, 'workingDay')).toBeNull();
    expect(expectedEnd(calendar, today, 5000, 'calendarDay')).toBeNull();
    expect(expectedEnd(calendar, today, 0, 'workingDay')).toBeNull();
  });
});

describe('what opening does to the time of the case', () => {
  it('pauses it, where the kind does; a late case stays late', () => {
    expect(effectOnTime(true, { lamp: 'yellow' })).toBe('pauses');
    expect(effectOnTime(true, { lamp: 'red' })).toBe('pausesLate');
    expect(effectOnTime(false, { lamp: 'red' })).toBe('runsOn');
  });
});

describe('one complete list (珠 12)', () => {
  const first = [
    { round: 1, text: '补充疏散计算', requirementCode: 'R1', settled: true },
    { round: 1, text: '修改总平面', requirementCode: null, settled: false },
  ];

  it('the first list is never a repetition', () => {
    expect(namesSomethingNew([], [{ text: '补充疏散计算', requirementCode: 'R1' }])).toBe(false);
  });

  it('what was told before may be asked for again', () => {
    expect(namesSomethingNew(first, [{ text: ' 补充疏散计算 ', requirementCode: 'R1' }])).toBe(false);
    expect(namesSomethingNew(first, [{ text: '计算书须盖章', requirementCode: 'R1' }])).toBe(false);
  });

  it('anything else is new', () => {
    expect(namesSomethingNew(first, [{ text: '补充日照分析', requirementCode: null }])).toBe(true);
    expect(namesSomethingNew(first, [{ text: '补充计算书', requirementCode: 'R2' }])).toBe(true);
  });

  it('is read newest first', () => {
    const second = { round: 2, text: '修改总平面', requirementCode: null, settled: false };
    expect(byRound([...first, second])).toEqual([
      { round: 2, points: [second] },
      { round: 1, points: first },
    ]);
  });

  it('a list after a re-check begins with what is not settled', () => {
    expect(listToBeginWith(first)).toEqual([{ text: '修改总平面' }]);
    expect(listToBeginWith([])).toEqual([{}]);
  });
});
