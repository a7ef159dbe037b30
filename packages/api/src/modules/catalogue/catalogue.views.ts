import type { CatalogueItem, CatalogueLimit, CatalogueStage } from '@gongshen/shared/catalogue';
import { labels } from '@gongshen/shared/labels';
import type { CatalogueStageType, ItemType, LimitType, ProjectTypeType } from './catalogue.type.js';

/** An item as the schema shows it; made once per version, so that no query builds it again. */
export interface ItemView extends Omit<ItemType, 'unit'> {
  unitCode: string;
}
export interface StageView extends Omit<CatalogueStageType, 'leadUnit' | 'items'> {
  leadUnitCode: string | null;
  items: ItemView[];
}
export type ProjectTypeView = ProjectTypeType;

export function itemView(item: CatalogueItem, nameOf: (itemCode: string) => string): ItemView {
  return {
    code: item.code,
    name: item.name,
    category: labels('zh-CN').itemKind[item.kind],
    stageCode: item.stage,
    unitCode: item.department,
    role: item.role,
    promisedLimit: limitView(item.promisedLimit),
    legalLimit: item.legalLimit === null ? null : limitView(item.legalLimit),
    resultName: item.result.name,
    resultKind: labels('zh-CN').itemResultKind[item.result.kind],
    acceptanceConditions: [...item.acceptanceConditions],
    prerequisites: item.prerequisites.map((prerequisite) => ({
      itemCode: prerequisite.item,
      itemName: nameOf(prerequisite.item),
      gate: prerequisite.gate,
    })),
    accessMode: item.accessMode,
    fee: item.fee,
    circumstances: item.circumstances.map(({ code, name }) => ({ value: code, label: name })),
  };
}

export function stageView(stage: CatalogueStage, items: ItemView[]): StageView {
  return {
    code: stage.code,
    name: stage.name,
    sequence: stage.sequence,
    track: stage.track,
    leadUnitCode: stage.leadDepartment,
    items,
  };
}

function limitView(limit: CatalogueLimit): LimitType {
  return { value: limit.value, unit: limit.unit, basis: limit.basis };
}
