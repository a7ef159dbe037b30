import type { Reader } from '../../../kernel/database/reader.js';
import { dayOf } from '../../../kernel/now.js';
import type { Services } from '../../../kernel/services.js';
import { Application, loadSheets, type OpenRequirement } from '../../applications/index.js';
import { ItemCaseRow } from '../item-case.entity.js';

/**
 * What an added item alone asks for may be brought although the application is received, as long as its case is open: nobody could hand it
 * in before. What is held is not among it (珠 14).
 */
export async function addedRequirements(
  reader: Reader,
  services: Services,
  applicationIds: readonly string[],
): Promise<OpenRequirement[]> {
  const cases = await reader.list(ItemCaseRow, { applicationId: [...applicationIds], stoppedOn: null });
  const added = cases.filter(({ addedReason }) => addedReason !== null);
  if (added.length === 0) return [];
  const applications = await reader.list(Application, { id: added.map((row) => row.applicationId) });
  const sheets = await loadSheets(reader, services, applications, dayOf(services.clock.now()));
  return sheets.flatMap(({ application, requirements }) => {
    const own = added.filter((row) => row.applicationId === application.id);
    const names = new Map(own.map(({ itemCode, itemName }) => [itemCode, itemName]));
    return requirements.flatMap(({ code, state, assessed }): OpenRequirement[] => {
      const asking = assessed.requirement.items;
      const held = state === 'satisfied' && assessed.satisfiedBy !== 'upload';
      if (held || state === 'notApplicable' || state === 'pendingResult') return [];
      if (!asking.every((item) => names.has(item))) return [];
      const items = asking.map((item) => `“${names.get(item)}”`).join('、');
      const because = `牵头单位增加了${items}，请补充本材料。`;
      return [{ applicationId: application.id, requirementCode: code, because }];
    });
  });
}
