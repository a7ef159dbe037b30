import { Circumstance, changesAResult } from '@gongshen/shared/catalogue';

/** One thing wrong with how items are asked for, by the input's field. */
export interface ChangeFault {
  field: string;
  reason:
    | 'notOffered'
    | 'notForNew'
    | 'empty'
    | 'notInStage'
    | 'notAllowed'
    | 'noResult'
    | 'notChosen'
    | 'twice'
    | 'unknownResult'
    | 'obstacle';
  message: string;
}

export interface ChangeChoice {
  circumstance: Circumstance;
  circumstanceName: string;
  chosen: readonly string[];
  changes: readonly { itemCode: string; resultId: string }[];
  /** Items of the stage by code, with how the catalogue lets them be asked for. */
  stageItems: ReadonlyMap<string, { name: string; circumstances: readonly Circumstance[] }>;
  /** Results of the project that stand, with why one cannot be changed now. */
  results: readonly { id: string; itemCode: string; obstacle: string | null }[];
}

/**
 * Everything wrong with an application for extension or change (沪 4): each item names the one result of its own that stands, the
 * catalogue offers the circumstance for it, and nothing about that result is still open. Nothing is mandatory beside it, for the stage
 * is not gone through again.
 */
export function changeFaults(choice: ChangeChoice): ChangeFault[] {
  const { circumstance, circumstanceName, changes, stageItems, results } = choice;
  if (!changesAResult(circumstance)) {
    if (circumstance !== Circumstance.new) {
      return [fault('circumstance', 'notOffered', `“${circumstanceName}”暂不能在线申请，请到综合窗口办理。`)];
    }
    return changes.length === 0 ? [] : [fault('changes', 'notForNew', '新办事项不涉及已取得的结果，请重新选择。')];
  }
  const chosen = new Set(choice.chosen);
  if (chosen.size === 0) return [fault('itemCodes', 'empty', `请至少选择一个要${circumstanceName}的事项。`)];
  const faults: ChangeFault[] = [];
  for (const code of chosen) {
    const item = stageItems.get(code);
    const field = `itemCodes.${code}`;
    const named = changes.filter(({ itemCode }) => itemCode === code);
    if (item === undefined) {
      faults.push(fault(field, 'notInStage', '所选事项不属于本阶段，请重新选择。'));
    } else if (!item.circumstances.includes(circumstance)) {
      faults.push(fault(field, 'notAllowed', `按事项清单，“${item.name}”不能申请${circumstanceName}。`));
    } else if (named.length === 0) {
      faults.push(fault(field, 'noResult', `请选择“${item.name}”要${circumstanceName}的结果。`));
    } else if (named.length > 1) {
      faults.push(fault(field, 'twice', `“${item.name}”一次只能${circumstanceName}一份结果。`));
    }
  }
  for (const { itemCode, resultId } of changes) {
    const field = `changes.${itemCode}`;
    if (!chosen.has(itemCode)) {
      faults.push(fault(field, 'notChosen', '所选结果的事项不在本次申请中，请重新选择。'));
      continue;
    }
    const result = results.find((each) => each.id === resultId && each.itemCode === itemCode);
    if (result === undefined) {
      faults.push(fault(field, 'unknownResult', '本项目没有这份有效的结果，请刷新页面后重新选择。'));
    } else if (result.obstacle !== null) faults.push(fault(field, 'obstacle', `${result.obstacle}。`));
  }
  return faults;
}

const fault = (field: string, reason: ChangeFault['reason'], message: string): ChangeFault => ({
  field,
  reason,
  message,
});
