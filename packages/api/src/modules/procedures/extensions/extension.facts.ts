import { mayCase } from '@gongshen/shared/case';
import { type ExtensionFacts, extensionAllowance, nextExtensionState } from '@gongshen/shared/procedure';
import type { Services } from '../../../kernel/services.js';
import type { ItemCaseRow } from '../../cases/index.js';
import type { CaseExtensionRow } from './case-extension.entity.js';

type Case = Pick<ItemCaseRow, 'catalogueId' | 'itemCode' | 'status' | 'dueOn'>;

/** What an extension of a case rests on: what the item's rules allow, and what was asked for and granted so far. */
export function extensionFacts(
  services: Services,
  itemCase: Case,
  extensions: readonly Pick<CaseExtensionRow, 'state' | 'days'>[],
  today: string,
): ExtensionFacts & { basis: string } {
  const { specialLinks } = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
  const granted = extensions.filter(({ state }) => state === 'approved').reduce((sum, { days }) => sum + days, 0);
  return {
    ...extensionAllowance(specialLinks),
    inReview: mayCase(itemCase.status, 'requestExtension'),
    overdue: isOverdue(itemCase, today),
    requestOpen: extensions.some(({ state }) => nextExtensionState(state, 'approve') !== null),
    granted,
  };
}

/** The due day has passed; while the clock stands still there is none, unless it was late before. */
export function isOverdue({ dueOn }: Pick<ItemCaseRow, 'dueOn'>, today: string): boolean {
  return dueOn !== null && today > dueOn;
}
