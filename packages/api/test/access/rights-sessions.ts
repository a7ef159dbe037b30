import { ask } from '../kit/filing.js';
import { must, type Staff } from '../kit/sessions.js';
import type { TestApp, TestSession } from '../kit/test-app.js';

interface Listed {
  id: string;
  unit: { id: string; code: string };
}

/**
 * A survey of the lead unit's own case to which 气象局 is invited besides; held, with something 气象局 wants put right. Its conclusion is
 * about none of its cases, so that what is read of those stays as it is.
 */
export async function holdSession(
  app: TestApp,
  lead: TestSession,
  approver: TestSession,
  received: string,
): Promise<{ sessionId: string; rectificationId: string }> {
  const query = 'query ($id: ID!) { application(id: $id) { cases { id unit { id code } } } }';
  const cases: Listed[] = (await ask(app, lead, query, { id: received })).application.cases;
  const unitOf = (code: string) => cases.find(({ unit }) => unit.code === code) as Listed;
  const ahead = (hours: number) => new Date(Date.parse(app.clock.now()) + hours * 3_600_000).toISOString();
  const called = await must(app, lead, 'callSession', {
    ...{ applicationId: received, kind: 'siteSurvey', title: '现场踏勘', guests: [] },
    ...{ caseIds: [unitOf('zh-zjj').id], unitIds: [unitOf('zh-qxj').unit.id] },
    ...{ startsAt: ahead(1), endsAt: ahead(2), place: '现场', agenda: '查看现场', fileIds: [] },
  });
  app.clock.advance(3 * 3_600_000);
  const sessionId = called.id;
  await must(app, lead, 'recordMinutes', {
    ...{ sessionId, expectedVersion: called.version, minutes: '查看现场。' },
    attendedUnitIds: called.invitations.map(({ unit }: { unit: { id: string } }) => unit.id),
    attendedGuestIds: [],
  });
  const dueOn = app.services.calendar.current().addWorkingDays(app.clock.now().slice(0, 10) as never, 5);
  const held = await must(app, approver as Staff, 'giveConclusion', {
    ...{ sessionId, verdict: 'passWithRectification', text: '整改后通过。' },
    rectifications: [{ text: '补做测试', dueOn }],
  });
  return { sessionId, rectificationId: held.rectifications[0].id };
}
