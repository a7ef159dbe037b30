import { OwedMaterialRow } from '../../src/modules/conditional/index.js';
import { arrange } from '../kit/people.js';
import type { TestApp } from '../kit/test-app.js';

/** Something owed from a case, by a day that has not come. */
export function owedOf(app: TestApp, caseId: string): Promise<{ owedId: string }> {
  return arrange(app.services, async (tx) => {
    const [itemCase] = await tx.query<
      Pick<OwedMaterialRow, 'applicationId' | 'projectId' | 'organisationId' | 'unitId' | 'districtCode'>
    >(
      `SELECT application_id AS applicationId, project_id AS projectId, organisation_id AS organisationId, unit_id AS unitId,
         district_code AS districtCode FROM item_case WHERE id = ?`,
      [caseId],
    );
    if (!itemCase) throw new Error('There is no such case');
    const owedId = tx.ids.next();
    await tx.insert(OwedMaterialRow, {
      ...itemCase,
      ...{ id: owedId, caseId, text: '接地电阻检测报告', requirementCode: null, state: 'owed', rounds: 0, version: 1 },
      ...{ decidedOn: tx.today, dueOn: '2027-01-29', fileId: null, note: null, deliveredAt: null, deliveredBy: null },
      ...{ stoppedOn: null, settledAt: null, settledBy: null, rejectReason: null },
    });
    return { owedId };
  });
}
