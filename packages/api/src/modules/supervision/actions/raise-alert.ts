import { Role } from '@gongshen/shared/identity';
import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { Application, tellApplicantBySms } from '../../applications/index.js';
import { findRecipients, type Recipient } from '../../identity/index.js';
import { tellPeople } from '../../notices/index.js';
import { Project } from '../../projects/index.js';
import { AlertMessageRow, AlertRow } from '../alert.entity.js';
import { alertPeople } from '../alert.people.js';
import { alertLink, alertText, alertTitle, escalationLink, remindsApplicant, type TurnedLamp } from '../alert.rules.js';

/**
 * 珠 20: a lamp turned, so people are told, in the app and by SMS, once for a lamp and a due day. Runs in reaction to
 * `deadline.yellow` and `deadline.red`, in the unit of work that saw it; what cannot be delivered later holds up nothing.
 */
export async function raiseAlert(tx: Tx, { calendar }: Pick<Services, 'calendar'>, event: DomainEvent): Promise<void> {
  const lamp = event.after as TurnedLamp;
  const { subjectType, subjectId, dueOn, label, unitId, districtCode } = lamp;
  if (event.projectId === null) return;
  if (await tx.find(AlertRow, { subjectType, subjectId, lamp: lamp.lamp, dueOn })) return;
  const project = await tx.get(Project, { id: event.projectId });
  const application = event.applicationId === null ? null : await tx.get(Application, { id: event.applicationId });
  // Before the receipt it is not before the unit that leads the stage (珠 11, 15).
  const leadUnitId = application?.receivedAt ? application.leadUnitId : null;
  const { turn, above } = await alertPeople(tx, lamp, leadUnitId, event.caseId);
  const alert: AlertRow = {
    id: tx.ids.next(),
    subjectType,
    subjectId,
    lamp: lamp.lamp,
    label,
    text: alertText({ ...lamp, dueOn: calendar.spoken(dueOn) }, project.name),
    dueOn,
    raisedAt: tx.now,
    escalated: above.length > 0,
    unitId,
    leadUnitId,
    districtCode,
    projectId: event.projectId,
    applicationId: event.applicationId,
    caseId: event.caseId,
  };
  await tx.insert(AlertRow, alert);
  const places = { projectId: event.projectId, applicationId: event.applicationId, caseId: event.caseId };
  const title = alertTitle(lamp);
  const say = (people: readonly Pick<Recipient, 'accountId'>[], link: string) =>
    tellPeople(tx, people, { title, body: alert.text, link, key: alert.id });
  await say(turn, alertLink(lamp, places));
  await say(above, escalationLink(lamp, places));
  const messages = await sendSms(tx, alert, [...turn, ...above]);
  if (application !== null && remindsApplicant(lamp)) {
    const people = await findRecipients(tx, { roles: [Role.applicant], organisationId: application.organisationId });
    await say(people, alertLink(lamp, places));
    const message = await tellApplicantBySms(tx, application, `alert:${alert.id}`, alert.text);
    if (message !== null) messages.push(message);
  }
  if (messages.length > 0) {
    await tx.insert(
      AlertMessageRow,
      messages.map((messageId) => ({ alertId: alert.id, messageId })),
    );
  }
}

async function sendSms(tx: Tx, alert: AlertRow, people: readonly Recipient[]): Promise<string[]> {
  const sent: string[] = [];
  for (const { accountId, phone } of people) {
    if (!phone) continue;
    sent.push(
      await tx.outbox({
        channel: 'sms',
        recipient: phone,
        body: `【工审】${alert.lamp === 'red' ? '红灯警告' : '黄灯预警'}：${alert.text}`,
        payload: { alertId: alert.id, accountId },
        dedupeKey: `alert:${alert.id}:${accountId}`,
      }),
    );
  }
  return sent;
}
