import { type GraphQLObjectType, getNamedType, isNonNullType, isObjectType } from 'graphql';
import { modules } from '../../src/app/modules.js';
import { makeSchema } from '../../src/app/schema.js';
import { markOf } from '../../src/modules/calendar/index.js';

/**
 * Days that are no due days of the working calendar: they were, or were set by a person, or are named by a paper. Written by hand; a
 * new day of the schema belongs here, or carries its mark (domain §3: every date that depends on a provisional year is shown as such).
 */
const settled: Readonly<Record<string, string>> = {
  'CasePrerequisite.metOn': 'was',
  'Certificate.issuedOn Certificate.validFrom Certificate.validUntil':
    'named by the certificate, counted in years and months',
  'ChangeableResult.issuedOn EarlierResult.issuedOn PriorResult.issuedOn NewerPaper.issuedOn ResultDocument.issuedOn':
    'named by a paper',
  'ChangedDay.date NamedDay.date ExplainedDay.date': 'days of the calendar itself, each with its status',
  'CheckedHistory.on CheckedPaper.issuedOn CheckedPaper.validFrom CheckedPaper.validUntil': 'named by a paper',
  'Clock.startedOn Clock.stoppedOn ClockEventView.on ClockInterruption.from ClockInterruption.until': 'was',
  'DeliveryRecord.settledOn Receipt.receivedOn SpecialProcedure.openedOn ProcedureDocument.issuedOn': 'was',
  'HeldDocument.issuedOn HeldDocument.validUntil LibraryEntry.issuedOn LibraryEntry.validUntil': 'named by a paper',
  'LibraryVersion.issuedOn LibraryVersion.validUntil': 'named by a paper',
  'MovedDeadline.before MovedDeadline.after': 'both calendars are named by the preview',
  'PaymentNotice.dueOn': 'set by the unit; no working day is counted',
  'PaymentNotice.paidOn': 'was',
  'Project.plannedStartOn Project.plannedFinishOn': 'planned by the applicant',
  'PublishedDecision.decidedOn PublishedDecision.issuedOn PublishedDecision.validUntil': 'named by a paper',
  'Query.today': 'is',
};
/** One mark for all days of a clock, which its whole reading rests on. */
const clockMark: Readonly<Record<string, string>> = { 'Clock.dueOn': 'provisional' };

describe('due days', () => {
  it('are each told with whether they rest on a provisional year', async () => {
    const schema = await makeSchema(modules);
    const types = Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
    );
    const days = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'PlainDate')
        .map((field) => ({ type, place: `${type.name}.${field.name}`, name: field.name })),
    );
    const known = new Set(Object.keys(settled).flatMap((places) => places.split(' ')));
    const due = days.filter(({ place }) => !known.has(place));
    expect(due.length).toBeGreaterThan(10);
    const unmarked = due.filter(({ type, place, name }) => {
      const mark = type.getFields()[clockMark[place] ?? markOf(name)];
      return !mark || !isNonNullType(mark.type) || getNamedType(mark.type).name !== 'Boolean';
    });
    expect(unmarked.map(({ place }) => place)).toEqual([]);
    expect([...known].filter((place) => !days.some((each) => each.place === place))).toEqual([]);
  });
});
