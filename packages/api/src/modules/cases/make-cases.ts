import { assessPrerequisites, type PrerequisiteFact } from '@gongshen/shared/case';
import { type CatalogueItem, promisedLimitOf } from '@gongshen/shared/catalogue';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import {
  type Application,
  type ApplicationItem,
  ClockEventRow,
  clockEventRows,
  type NewClockEvent,
} from '../applications/index.js';
import { watchDeadlines } from '../deadlines/index.js';
import { PriorResult, Project } from '../projects/index.js';
import { caseNumber, type PrerequisiteState } from './case.rules.js';
import { changesEarlier, standingOutcome } from './case.standing.js';
import { caseDeadline } from './case-clock.js';
import { caseEvent } from './case-event.js';
import { CasePrerequisiteRow } from './case-prerequisite.entity.js';
import { clockColumns } from './clock-index.js';
import { ItemCaseRow } from './item-case.entity.js';

/** From when the new cases' time counts, and the first events of each of their clocks. */
export interface CaseStart {
  on: string;
  opening: (prerequisites: readonly PrerequisiteState[]) => NewClockEvent[];
}

/**
 * One case per item, with what it waits for resolved against what the project already has, its clock started, and its department told.
 * A case that extends or changes an earlier result waits for nothing: what the result rested on was there when it was given.
 */
export async function makeCases(
  tx: Tx,
  services: Services,
  application: Application,
  items: readonly ApplicationItem[],
  start: CaseStart,
): Promise<ItemCaseRow[]> {
  const project = await tx.get(Project, { id: application.projectId });
  const catalogue = services.catalogue.get(application.catalogueId);
  const applicable = catalogue.applicableItems(project.answers);
  const facts = await prerequisiteFacts(tx, application.projectId, items);
  const unitNames = await unitNamesByCode(tx);
  const calendar = services.calendar.current();

  const order = new Map(catalogue.itemsOf(application.stageCode).map((item, index) => [item.code, index]));
  const ordered = items.toSorted((a, b) => (order.get(a.itemCode) ?? 0) - (order.get(b.itemCode) ?? 0));
  const cases: ItemCaseRow[] = [];
  const prerequisites: CasePrerequisiteRow[] = [];
  const clocks: ClockEventRow[] = [];
  for (const filed of ordered) {
    const { itemCode, unitId, changesResultId, changesPriorId, addedReason } = filed;
    const item = catalogue.item(itemCode);
    const id = tx.ids.next();
    const own = changesEarlier(filed) ? [] : prerequisiteRows(item, id);
    const events = start.opening(own);
    const promised = promisedLimitOf(item, application.circumstance);
    const limits = {
      promisedLimit: promised.value,
      limitUnit: promised.unit,
      legalLimit: item.legalLimit?.value ?? null,
    };
    cases.push({
      ...newCase(application),
      ...limits,
      ...clockColumns(calendar, limits, 'assigned', events, own, tx.today as PlainDate),
      id,
      number: caseNumber(start.on, await tx.nextNumber(`item cases of ${start.on.slice(0, 4)}`)),
      itemCode,
      itemName: item.name,
      unitId,
      changesResultId,
      changesPriorId,
      addedReason,
      createdAt: tx.now,
    });
    prerequisites.push(...own);
    clocks.push(...clockEventRows(tx, 'case', id, events));
  }
  await tx.insert(ItemCaseRow, cases);
  await tx.insert(CasePrerequisiteRow, prerequisites);
  await tx.insert(ClockEventRow, clocks);
  await watchDeadlines(tx, cases.map(caseDeadline));
  for (const itemCase of cases) {
    const unitName = unitNames.get(catalogue.item(itemCase.itemCode).department) ?? '';
    await caseEvent(tx, itemCase, {
      type: 'case.created',
      after: { status: itemCase.status, number: itemCase.number },
      text: `“${itemCase.itemName}”分发至${unitName}，办件编号 ${itemCase.number}。`,
    });
  }
  return cases;

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
    terminationReason: null,
    terminationBasis: null,
    revokedAt: null,
    revokedReason: null,
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

/**
 * What the project has of every item: earlier cases, the ones being made, results brought in and confirmed. A change that is open or
 * was refused is no fact about the item: the earlier result stands meanwhile.
 */
async function prerequisiteFacts(
  tx: Tx,
  projectId: string,
  items: readonly ApplicationItem[],
): Promise<PrerequisiteFact[]> {
  const cases = await tx.list(ItemCaseRow, { projectId }, { createdAt: 'asc' });
  const brought = await tx.list(PriorResult, { projectId, state: 'confirmed' });
  return [
    ...cases
      .filter((row) => !changesEarlier(row))
      .map((row) => ({
        itemCode: row.itemCode,
        outcome: standingOutcome(row),
        on: row.stoppedOn as PlainDate | null,
        broughtIn: false,
        caseId: row.id,
      })),
    ...items
      .filter((item) => !changesEarlier(item))
      .map(({ itemCode }) => ({ itemCode, outcome: null, on: null, broughtIn: false })),
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
