import { act, ask } from './filing.js';
import type { TestApp, TestSession } from './test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** Sessions that outlast a year. */
export const yearLongSessions = {
  session: { secureCookie: false, idleMinutes: 60 * 24 * 800, absoluteHours: 24 * 800 },
};

const days = (name: string, ...dates: string[]) => dates.map((date) => ({ date: `2027-${date}`, name }));

/** A notice made up for the tests: New Year's holiday until Tuesday 5 January, Saturday the 9th worked in lieu. */
export const notice2027 = {
  year: 2027,
  paper: '国办发明电〔2026〕7号',
  offDays: [
    ...days('元旦', '01-01', '01-02', '01-03', '01-04', '01-05'),
    ...days('春节', '02-05', '02-06', '02-07', '02-08'),
    ...days('清明节', '04-05'),
    ...days('劳动节', '05-01', '05-02', '05-03'),
    ...days('端午节', '06-09'),
    ...days('中秋节', '09-15'),
    ...days('国庆节', '10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'),
  ],
  makeUpWorkDays: days('元旦', '01-09'),
};
/** The same corrected: the 9th is not worked. */
export const corrected2027 = { ...notice2027, paper: '国办发明电〔2026〕8号', makeUpWorkDays: [] };

export const calendarStateFields = 'years { year status paper importedAt workingDays } comingYearMissing alarm';
const previewDocument = `query ($year: CalendarYearInput!, $first: Int!) { previewCalendarYear(year: $year) {
  problems { field reason message } movedCount fingerprint changedDays { date name wasWorking isWorking }
  moved(first: $first) { subject label caseId applicationId projectName before after workingDaysMoved } } }`;
const importFields = `... on CalendarSuccess { movedCount state { ${calendarStateFields} } }
  ... on InvalidInput { problems { field } } ... on StaleVersion { currentVersion }`;

export async function previewYear(
  app: TestApp,
  as: TestSession,
  year: object = notice2027,
  first = 100,
): Promise<Answer> {
  return (await ask(app, as, previewDocument, { year, first })).previewCalendarYear;
}

export function importYear(
  app: TestApp,
  as: TestSession,
  year: object,
  fingerprint: string,
  more: object = {},
): Promise<Answer> {
  return act(app, as, 'importCalendarYear', { year, fingerprint, ...more }, importFields);
}
