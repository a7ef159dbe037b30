import { assessPrerequisites, type PrerequisiteFact } from '@gongshen/shared/case';
import type { CatalogueItem } from '@gongshen/shared/catalogue';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import {
  Application,
  ApplicationItem,
  appendClockEvents,
  ClockEventRow,
  clockEventRows,
} from '../../applications/index.js';
import { PriorResult, Project } from '../../projects/index.js';
import { caseNumber, openingEvents } from '../case.rules.js';
import { caseEvent } from '../case-event.js';
import { CasePrerequisiteRow } from '../case-prerequisite.entity.js';
import { clockColumns } from '../clock-index.js';
import { ItemCaseRow } from '../item-case.entity.js';

/**
 * 珠 12: the formal receipt distributes the application to all its departments at once. One case per item, with what it waits
 * for resolved against what the project already has; 珠 11: the clocks of the cases and of the stage start.
 * Runs inside the receipt's unit of work.
 */
export async function createCases(tx: Tx, services: Services, applicationId: string): Promise<void> {
  const application = await tx.get(Application, { id: applicationId });
  const project = await tx.get(Project, { id: application.projectId });
  const catalogue = services.catalogue.get(application.catalogueId);
  const items = await tx.list(ApplicationItem, { applicationId });
  const receivedOn = application.receivedOn ?? tx.today;
  const applicable = catalogue.applicableItems(project.answers);
  const facts = await prerequisiteFacts(tx, application.projectId, items);
  const unitNames = await unitNamesByCode(tx);
  const calendar = services.calendar.current();

  const order = new Map(catalogue.itemsOf(application.stageCode).map((item, index) => [item.code, index]));
  items.sort((a, b) => (order.get(a.itemCode) ?? 0) - (order.get(b.itemCode) ?? 0));
  const cases: ItemCaseRow[] = [];
  const prerequisites: CasePrerequisiteRow[] = [];
  const clocks: ClockEventRow[] = [];
  for (const { itemCode, unitId } of items) {
    const item = catalogue.item(itemCode);
    const id = tx.ids.next();
    const own = prerequisiteRows(item, id);
    const events = openingEvents(receivedOn as PlainDate, own);
    const limits = {
      promisedLimit: item.promisedLimit.value,
      limitUnit: item.promisedLimit.unit,
      legalLimit: item.legalLimit?.value ?? null,
    };
    cases.push({
      ...newCase(application),
      ...limits,
      ...clockColumns(calendar, limits, 'assigned', events, own, tx.today as PlainDate),
      id,
      number: caseNumber(receivedOn, await tx.nextNumber(`item cases of ${receivedOn.slice(0, 4)}`)),
      itemCode,
      itemName: item.name,
      unitId,
      createdAt: tx.now,
    });
    prerequisites.push(...own);
    clocks.push(...clockEventRows(tx, 'case', id, events));
  }
  await tx.insert(ItemCaseRow, cases);
  await tx.insert(CasePrerequisiteRow, prerequisites);
  await tx.insert(ClockEventRow, clocks);
  await startStageClock(tx, application, receivedOn);
  for (const itemCase of cases) {
    const unitName = unitNames.get(catalogue.item(itemCase.itemCode).department) ?? '';
    await caseEvent(tx, itemCase, {
      type: 'case.created',
      after: { status: itemCase.status, number: itemCase.number },
      text: `“${itemCase.itemName}”分发至${unitName}，办件编号 ${itemCase.number}。`,
    });
  }

  function prerequisiteRows(item: CatalogueItem, caseId: string): CasePrerequisiteRow[] {
    return assessPrerequisites(item.prerequisites, facts, (code) => applicable.has(code)).map((prerequisite) => {
      const other = catalogue.item(prerequisite.itemCode);
      const met = prerequisite.state === 'met' ? prerequisite.by : null;
      return {
        id: tx.ids.next(),
        caseId,
        projectId: application.projectId,
        itemCode: other.code,
        itemName: other.name,
        gate: prerequisite.gate,
        unitName: unitNames.get(other.department) ?? '',
        metOn: prerequisite.metOn,
        metByCaseId: met?.caseId ?? null,
        priorResultId: met?.priorResultId ?? null,
        failed: prerequisite.state === 'failed',
      };
    });
  }
}

function newCase(application: Application) {
  return {
    applicationId: application.id,
    projectId: application.projectId,
    organisationId: application.organisationId,
    districtCode: application.districtCode,
    catalogueId: application.catalogueId,
    stageCode: application.stageCode,
    status: 'assigned' as const,
    handlerId: null,
    outcome: null,
    acceptedAt: null,
    declinedAt: null,
    declineReason: null,
    decidedAt: null,
    decidedBy: null,
    decisionReason: null,
    conditions: null,
    remedies: null,
    deliveryState: null,
    deliveryMethod: null,
    notifiedAt: null,
    handedOutAt: null,
    handedOutBy: null,
    recipient: null,
    downloadedAt: null,
    version: 1,
  };
}

/** The stage's clock runs from the receipt to the last decision; waiting never stops it (domain §3). */
async function startStageClock(tx: Tx, application: Application, receivedOn: string): Promise<void> {
  if (application.stageLimit === null) return;
  await appendClockEvents(tx, 'stage', application.id, [
    {
      kind: 'start',
      on: receivedOn as PlainDate,
      text: '窗口出具正式收件回执，阶段计时开始，收件当日不计。',
      basis: '珠海办法第十一条',
    },
  ]);
}

/** What the project has of every item: earlier cases, this application's own ones, results brought in and confirmed. */
async function prerequisiteFacts(
  tx: Tx,
  projectId: string,
  items: readonly ApplicationItem[],
): Promise<PrerequisiteFact[]> {
  const cases = await tx.list(ItemCaseRow, { projectId }, { createdAt: 'asc' });
  const brought = await tx.list(PriorResult, { projectId, state: 'confirmed' });
  return [
    ...cases.map((row) => ({
      itemCode: row.itemCode,
      outcome: row.outcome,
      on: row.stoppedOn as PlainDate | null,
      broughtIn: false,
      caseId: row.id,
    })),
    ...items.map(({ itemCode }) => ({ itemCode, outcome: null, on: null, broughtIn: false })),
    ...brought.map((row) => ({
      itemCode: row.itemCode,
      outcome: 'approved' as const,
      on: row.issuedOn as PlainDate,
      broughtIn: true,
      priorResultId: row.id,
    })),
  ];
}

async function unitNamesByCode(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.query<{ code: string; name: string }>('SELECT code, name FROM unit');
  return new Map(rows.map(({ code, name }) => [code, name]));
}
