import { AlertRow } from '../../src/modules/supervision/index.js';
import { arrange } from '../kit/people.js';
import type { TestApp } from '../kit/test-app.js';

/** Alerts about the case of the received application and about the window's check of another, and a message that waits. */
export function alertsOf(
  app: TestApp,
  received: string,
  caseId: string,
  checked: string,
): Promise<{ alertId: string; windowAlertId: string; messageId: string }> {
  return arrange(app.services, async (tx) => {
    const [itemCase] = await tx.query<{ unitId: string; projectId: string; leadUnitId: string }>(
      `SELECT c.unit_id AS unitId, c.project_id AS projectId, a.lead_unit_id AS leadUnitId
       FROM item_case c JOIN application a ON a.id = c.application_id WHERE c.id = ?`,
      [caseId],
    );
    if (!itemCase) throw new Error('There is no such case');
    const [application] = await tx.query<{ projectId: string }>(
      'SELECT project_id AS projectId FROM application WHERE id = ?',
      [checked],
    );
    const told = {
      lamp: 'yellow' as const,
      ...{ label: '雷电防护装置设计审核', text: '请抓紧办理。', dueOn: '2026-03-16' },
      ...{ raisedAt: tx.now, escalated: false, districtCode: '440402' },
    };
    const alertId = tx.ids.next();
    const windowAlertId = tx.ids.next();
    const alerts: AlertRow[] = [
      { ...told, ...itemCase, id: alertId, subjectType: 'case', subjectId: caseId, applicationId: received, caseId },
      {
        ...{
          ...told,
          id: windowAlertId,
          subjectType: 'check',
          subjectId: checked,
          applicationId: checked,
          caseId: null,
        },
        ...{ unitId: null, leadUnitId: null, projectId: application?.projectId ?? '' },
      },
    ];
    await tx.insert(AlertRow, alerts);
    const messageId = await tx.outbox({ channel: 'sms', recipient: '13800000000', body: '【工审】黄灯预警' });
    return { alertId, windowAlertId, messageId };
  });
}
