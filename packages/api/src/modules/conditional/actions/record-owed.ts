import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { Application, tellApplicantBySms } from '../../applications/index.js';
import { ItemCaseRow, type OwedFact } from '../../cases/index.js';
import { watchOwed } from '../owed.clock.js';
import { owedEvent } from '../owed.event.js';
import { OwedMaterialRow } from '../owed-material.entity.js';

/** 容缺通过: what the decision leaves owed is written down and watched, and the applicant told. Inside the decision's unit of work. */
export async function recordOwed(
  tx: Tx,
  { calendar }: Pick<Services, 'calendar'>,
  decided: DomainEvent,
): Promise<void> {
  const { owed = [] } = (decided.after ?? {}) as { owed?: readonly OwedFact[] };
  if (owed.length === 0) return;
  const itemCase = await tx.get(ItemCaseRow, { id: decided.caseId as string });
  const rows = owed.map((thing): OwedMaterialRow => {
    const { applicationId, projectId, organisationId, unitId, districtCode } = itemCase;
    return {
      ...{ applicationId, projectId, organisationId, unitId, districtCode },
      ...{ fileId: null, note: null, deliveredAt: null, deliveredBy: null, stoppedOn: null },
      ...{ settledAt: null, settledBy: null, rejectReason: null, rounds: 0, version: 1 },
      id: tx.ids.next(),
      caseId: itemCase.id,
      text: thing.text,
      requirementCode: thing.requirementCode,
      decidedOn: tx.today,
      dueOn: thing.dueOn,
      state: 'owed',
    };
  });
  await tx.insert(OwedMaterialRow, rows);
  for (const row of rows) {
    await watchOwed(tx, row);
    const what = `${row.text}（${calendar.spoken(row.dueOn)}前）`;
    await owedEvent(tx, row, {
      type: 'owed.recorded',
      after: { state: row.state, dueOn: row.dueOn, text: what },
      text: `“${itemCase.itemName}”容缺通过，须补交：${what}。`,
    });
  }
  const application = await tx.get(Application, { id: itemCase.applicationId });
  const list = rows.map(({ text, dueOn }) => `${text}（${calendar.spoken(dueOn)}前）`).join('；');
  const body = `您申请的“${itemCase.itemName}”（${itemCase.number}）已容缺通过，请按期补交：${list}。`;
  await tellApplicantBySms(tx, application, `owed:${itemCase.id}`, body);
}
