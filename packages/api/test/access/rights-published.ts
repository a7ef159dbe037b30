import { ItemCaseRow } from '../../src/modules/cases/index.js';
import { PublishedDecisionRow } from '../../src/modules/information/index.js';
import { arrange } from '../kit/people.js';
import type { TestApp } from '../kit/test-app.js';

/** Two decisions of an application: one is published, one withheld. */
export function publishedOf(
  app: TestApp,
  applicationId: string,
  besides: string,
): Promise<{ publishedId: string; withheldId: string }> {
  return arrange(app.services, async (tx) => {
    const cases = await tx.list(ItemCaseRow, { applicationId }, { number: 'asc' });
    const others = cases.filter(({ id }) => id !== besides);
    const ids = [tx.ids.next(), tx.ids.next()] as [string, string];
    for (const [index, id] of ids.entries()) {
      const itemCase = others[index] as ItemCaseRow;
      const { id: caseId, districtCode, stageCode, itemCode, itemName, unitId } = itemCase;
      const about = { caseId, districtCode, stageCode, itemCode, itemName, unitId, stageName: '施工许可' };
      const withheld = index === 1;
      await tx.insert(PublishedDecisionRow, {
        id,
        ...about,
        ...{ resultId: null, outcome: 'approved', kind: 'approval', number: `文书〔2026〕${index}`, title: '批文' },
        ...{ projectName: '凤凰智造产业园', projectCode: '2501-440402-04-01-123456', holder: '珠海凤凰智造有限公司' },
        ...{ decidedOn: '2026-02-02', issuedOn: '2026-02-02', validUntil: null, standing: 'effective' },
        ...{ publishedAt: tx.now, withheldGround: withheld ? 'commercialSecret' : null },
        ...{ withheldBasis: null, withheldReason: null, withheldAt: withheld ? tx.now : null, withheldBy: null },
      });
    }
    return { publishedId: ids[0], withheldId: ids[1] };
  });
}
