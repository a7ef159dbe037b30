import { promisedLimitOf } from '@gongshen/shared/catalogue';
import { labels, limitText } from '@gongshen/shared/labels';
import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { Application, ApplicationItem, loadSheet } from '../../applications/index.js';
import { ItemCaseRow } from '../../cases/index.js';
import { Account, Division, Unit } from '../../identity/index.js';
import type { ItemLine, ItemOfCase, MaterialLine } from '../paper-facts.js';
import { copiesInWords } from '../paper-words.js';
import { type Remedies, remediesOf } from '../remedies.js';

/** One unit of work in which a paper is issued, because of an event of it. */
export interface Occasion {
  tx: Tx;
  services: Services;
  event: DomainEvent;
}

/** The window of the application's district; the city's where the district has none. */
export async function windowOf(tx: Tx, { districtCode }: Pick<Application, 'districtCode'>): Promise<Unit> {
  const own = await tx.find(Unit, { kind: 'window', districtCode });
  return own ?? tx.get(Unit, { kind: 'window', districtCode: null });
}

/** The unit somebody acted for; the window when nobody did. */
export async function actingUnit({ tx, event }: Occasion, application: Application): Promise<Unit> {
  return event.unitId === null ? windowOf(tx, application) : tx.get(Unit, { id: event.unitId });
}

export interface CaseOfPaper {
  itemCase: ItemCaseRow;
  application: Application;
  unit: Unit;
}

export async function caseOf({ tx, event }: Occasion): Promise<CaseOfPaper> {
  const itemCase = await tx.get(ItemCaseRow, { id: event.caseId as string });
  return {
    itemCase,
    application: await tx.get(Application, { id: itemCase.applicationId }),
    unit: await tx.get(Unit, { id: itemCase.unitId }),
  };
}

export function itemOf(services: Services, itemCase: ItemCaseRow): ItemOfCase {
  const { kind } = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
  return { name: itemCase.itemName, caseNumber: itemCase.number, licence: kind === 'administrativeLicence' };
}

/** The items of an application with their departments and promised limits. */
export async function itemLines({ tx, services }: Occasion, application: Application): Promise<ItemLine[]> {
  const rows = await tx.list(ApplicationItem, { applicationId: application.id }, { itemCode: 'asc' });
  const units = await tx.list(Unit, { id: [...new Set(rows.map(({ unitId }) => unitId))] });
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const edition = services.catalogue.get(application.catalogueId);
  return rows.map(({ itemCode, unitId }) => {
    const item = edition.item(itemCode);
    const limit = promisedLimitOf(item, application.circumstance);
    return { name: item.name, unit: names.get(unitId) ?? '', limit: limitText({ limit, total: limit.value }) };
  });
}

/** 材料清单（份数）: what was handed in or is held already; of one item, or of all. */
export async function materialLines(
  { tx, services }: Occasion,
  application: Application,
  itemCode: string | null = null,
): Promise<MaterialLine[]> {
  const { requirements } = await loadSheet(tx, services, application, tx.today);
  const { heldSource } = labels('zh-CN');
  return requirements
    .filter(({ state }) => state === 'satisfied' || state === 'pendingResult')
    .filter(({ assessed }) => itemCode === null || assessed.requirement.items.includes(itemCode))
    .map(({ name, state, assessed, materials }) => ({
      name,
      copies: copiesInWords(assessed.requirement.copies),
      source:
        state === 'pendingResult'
          ? '同批事项办结后取得'
          : materials.length > 0
            ? `${heldSource.upload}${materials.length}件`
            : (assessed.held?.sourceName ?? heldSource[assessed.satisfiedBy ?? 'upload']),
    }));
}

/** Name of whoever has it in hand; on paper the hotline stands beside it, never a person's own number. */
export async function personName(tx: Tx, accountId: string | null): Promise<string> {
  const account = accountId === null ? null : await tx.find(Account, { id: accountId });
  return account?.displayName ?? '系统';
}

export async function remediesAgainst(
  { tx, services }: Pick<Occasion, 'tx' | 'services'>,
  unit: Unit,
  { catalogueId }: Pick<Application, 'catalogueId'>,
): Promise<Remedies> {
  const { divisionCode } = services.catalogue.get(catalogueId).document;
  const city = await tx.find(Division, { code: divisionCode });
  const district = unit.districtCode === null ? null : await tx.find(Division, { code: unit.districtCode });
  return remediesOf(unit, { city: city?.name ?? '', cityCode: divisionCode, district: district?.name ?? null });
}

/** 建筑法第8条: the statute behind an item's limit, where the catalogue names one; without what it says of days. */
export function statuteOf(services: Services, { catalogueId, itemCode }: ItemCaseRow): string | null {
  const { legalLimit } = services.catalogue.get(catalogueId).item(itemCode);
  return legalLimit?.basis?.split(/[：:]/)[0] ?? null;
}
