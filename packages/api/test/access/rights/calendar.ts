import { list, mutation, type Row } from '../rights-row.js';

/** Whoever serves reads the calendar in force, administrators included; the auditor reads logs only. 工改办 keeps it (珠 22, 24). */
const staff = 'U FF +++ ++++++ ++ +++ ++F';
const cityAdministrator = 'U FF FFF FFFFFF FF FF+ FFF';
/** Refused after the rights were judged: no day is off. */
const nothingOff = { year: 2027, paper: '国办发明电〔2026〕0号', offDays: [], makeUpWorkDays: [] };

export const calendarRights: readonly Row[] = [
  list('calendarState', staff, 'calendarState { years { year } }'),
  {
    operation: 'previewCalendarYear',
    rights: cityAdministrator,
    document: 'query ($year: CalendarYearInput!) { previewCalendarYear(year: $year) { movedCount } }',
    variables: () => ({ year: nothingOff }),
  },
  mutation('importCalendarYear', cityAdministrator, 'ImportCalendarInput', () => ({
    year: nothingOff,
    fingerprint: 'nothing',
  })),
];
