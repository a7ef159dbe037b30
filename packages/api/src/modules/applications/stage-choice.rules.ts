import { type Guidance, ItemRole } from '@gongshen/shared/catalogue';

/** What is wrong with a choice of items for a stage. */
export interface ChoiceFault {
  /** The item it is about; null when it is about the choice as a whole. */
  itemCode: string | null;
  reason: 'empty' | 'notInStage' | 'notApplicable' | 'mandatory' | 'taken';
  message: string;
}

export interface StageChoice {
  guidance: Guidance;
  stageCode: string;
  chosen: readonly string[];
  /** Items the project already has a result of, or that are in hand in another application. */
  settled: ReadonlySet<string>;
}

/**
 * Items that must be in an application of the stage: the leading and parallel ones that apply (珠 12), unless they are
 * settled already.
 */
export function mandatoryItems({ guidance, stageCode, settled }: Omit<StageChoice, 'chosen'>): string[] {
  return itemsOf(guidance, stageCode)
    .filter(({ item, role, applies }) => role !== ItemRole.optional && applies === true && !settled.has(item.code))
    .map(({ item }) => item.code);
}

/** True when the guide says that something of this stage applies to the project. */
export function hasApplicableItem(guidance: Guidance, stageCode: string): boolean {
  return itemsOf(guidance, stageCode).some(({ applies }) => applies === true);
}

/** Every fault of a choice at once: items of another stage, items that do not apply, mandatory ones left out. */
export function choiceFaults(choice: StageChoice): ChoiceFault[] {
  const guided = new Map(itemsOf(choice.guidance, choice.stageCode).map((each) => [each.item.code, each]));
  const chosen = new Set(choice.chosen);
  const faults: ChoiceFault[] = [];
  if (chosen.size === 0) faults.push({ itemCode: null, reason: 'empty', message: '请至少选择一个办理事项。' });
  for (const code of chosen) {
    const each = guided.get(code);
    if (each === undefined) {
      faults.push({ itemCode: code, reason: 'notInStage', message: '所选事项不属于本阶段，请重新选择。' });
    } else if (choice.settled.has(code)) {
      faults.push({
        itemCode: code,
        reason: 'taken',
        message: `“${each.item.name}”已经取得结果或正在办理，不必重复申报。`,
      });
    } else if (each.applies !== true && each.role !== ItemRole.optional) {
      faults.push({
        itemCode: code,
        reason: 'notApplicable',
        message: `按项目情况，“${each.item.name}”不适用：${each.because.join('；')}。`,
      });
    }
  }
  for (const code of mandatoryItems(choice)) {
    if (chosen.has(code)) continue;
    const name = guided.get(code)?.item.name ?? code;
    faults.push({ itemCode: code, reason: 'mandatory', message: `“${name}”是本阶段必办事项，不能漏选。` });
  }
  return faults;
}

function itemsOf(guidance: Guidance, stageCode: string) {
  return guidance.stages.find(({ stage }) => stage.code === stageCode)?.items ?? [];
}
