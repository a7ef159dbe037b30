import { toPlainDate } from '@gongshen/shared/clock';
import { permissionsOf } from '@gongshen/shared/identity';
import { calendarFrom } from '../../../parts/calendar/working-days.logic.js';
import { alertPage, distanceTo, messageCounts, turnOf } from './alert.logic.js';

describe('how far the due day is', () => {
  const today = toPlainDate('2026-11-20');
  const calendar = calendarFrom([], today);
  it('is counted in working days', () => {
    expect(distanceTo('2026-11-20', today, calendar)).toEqual({ kind: 'today', days: 0 });
    expect(distanceTo('2026-11-23', today, calendar)).toEqual({ kind: 'ahead', days: 1 });
    expect(distanceTo('2026-11-13', today, calendar)).toEqual({ kind: 'past', days: 5 });
    const sunday = toPlainDate('2026-11-22');
    expect(distanceTo('2026-11-20', sunday, calendar)).toEqual({ kind: 'justPast', days: 0 });
  });
  it('is unknown where the calendar does not reach', () => {
    expect(distanceTo('2025-11-13', today, calendar)).toBeNull();
  });
});

describe('whose turn it is', () => {
  it('is said of each deadline', () => {
    expect(turnOf('case', '市水务局')).toBe('市水务局');
    expect(turnOf('check', undefined)).toEqual({ party: 'window' });
    expect(turnOf('delivery', undefined)).toEqual({ party: 'window' });
    expect(turnOf('correction', undefined)).toEqual({ party: 'applicant' });
    // What a department has asked for is the applicant's to do.
    expect(turnOf('putRight', '市水务局')).toEqual({ party: 'applicant' });
  });
});

describe('where an alert leads', () => {
  const project = { id: 'p' };
  it('is the page of the task for those whose task it is', () => {
    const clerk = permissionsOf('windowClerk');
    expect(alertPage({ subject: 'check', applicationId: 'a', project }, clerk)).toBe('/intake/a');
    expect(alertPage({ subject: 'delivery', applicationId: 'a', caseId: 'c', project }, clerk)).toBe('/issuance/a');
  });
  it('is a page the others can open', () => {
    expect(alertPage({ subject: 'check', applicationId: 'a', project }, permissionsOf('supervisor'))).toBe(
      '/parallel-review/a',
    );
    expect(alertPage({ subject: 'stage', applicationId: 'a', project }, permissionsOf('departmentHead'))).toBe(
      '/projects/p',
    );
    expect(alertPage({ subject: 'case', applicationId: 'a', caseId: 'c', project }, permissionsOf('supervisor'))).toBe(
      '/cases/c',
    );
  });
});

it('messages are counted by state, failures first', () => {
  expect(messageCounts([{ state: 'sent' }, { state: 'failed' }, { state: 'sent' }])).toEqual([
    { state: 'failed', count: 1 },
    { state: 'sent', count: 2 },
  ]);
});
