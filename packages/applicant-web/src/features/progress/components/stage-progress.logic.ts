import type { Circumstance } from '@gongshen/shared/catalogue';
import type { StageState } from '@gongshen/shared/project';
import type {
  ApplicationLineFieldsFragment,
  ItemProgressFieldsFragment,
  StageProgressFieldsFragment,
} from '../../../generated/graphql.js';

/** Items to show, and items that do not apply. An item that was filed is shown even where the guidance says otherwise now. */
export function splitItems(items: readonly ItemProgressFieldsFragment[]): {
  applicable: ItemProgressFieldsFragment[];
  others: ItemProgressFieldsFragment[];
} {
  const applicable = items.filter((item) => item.state !== 'notApplicable');
  return { applicable, others: items.filter((item) => item.state === 'notApplicable') };
}

/** The case an item is told by. That of a change or an extension is told with its application: the item stays what it was. */
export function caseOf<C extends { circumstance: Circumstance }>({ case: itemCase }: { case: C | null }): C | null {
  return itemCase?.circumstance === 'new' ? itemCase : null;
}

/** How many items stand where, in the order of their first appearance. */
export function countByState(
  items: readonly Pick<ItemProgressFieldsFragment, 'state'>[],
): { state: ItemProgressFieldsFragment['state']; count: number }[] {
  const counts = new Map<ItemProgressFieldsFragment['state'], number>();
  for (const { state } of items) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => ({ state, count }));
}

/** The stage to file next, when none of the main ones is under way. Stages in their sequence. */
export function nextStage(
  stages: readonly Pick<StageProgressFieldsFragment, 'stage' | 'state' | 'canOpen'>[],
): string | null {
  const main = stages.filter(({ stage }) => stage.track === 'main');
  if (main.some(({ state }) => state === 'inProgress')) return null;
  return main.find(({ canOpen }) => canOpen)?.stage.code ?? null;
}

export function stageTone(state: StageState): 'accent' | 'ok' | undefined {
  if (state === 'inProgress') return 'accent';
  return state === 'concluded' ? 'ok' : undefined;
}

/** What the applicant does with an application next, and where. */
export function applicationStep(
  application: Pick<ApplicationLineFieldsFragment, 'id' | 'availableActions'> & {
    openSupplementNotice: Pick<NonNullable<ApplicationLineFieldsFragment['openSupplementNotice']>, 'mayAnswer'> | null;
  },
): {
  kind: 'continue' | 'correct' | 'supplement' | 'view';
  to: string;
} {
  const actions = application.availableActions;
  if (actions.includes('editDraft')) return { kind: 'continue', to: `/applications/${application.id}` };
  if (actions.includes('answerCorrection') || actions.includes('resubmit')) {
    return { kind: 'correct', to: `/applications/${application.id}/correction` };
  }
  if (application.openSupplementNotice?.mayAnswer) {
    return { kind: 'supplement', to: `/applications/${application.id}/supplement` };
  }
  return { kind: 'view', to: `/applications/${application.id}` };
}

export type ItemTone = 'accent' | 'ok' | 'warn' | 'bad' | undefined;

/** How an item's state is coloured; the words stand beside it. */
export function itemTone(state: ItemProgressFieldsFragment['state']): ItemTone {
  switch (state) {
    case 'obtained':
    case 'broughtIn':
      return 'ok';
    case 'inProgress':
      return 'accent';
    case 'refused':
      return 'bad';
    default:
      return undefined;
  }
}

/** How an application's state is coloured; the words stand beside it. */
export function applicationTone(status: ApplicationLineFieldsFragment['status']): ItemTone {
  if (status === 'correcting') return 'warn';
  if (status === 'lapsed' || status === 'returned') return 'bad';
  return status === 'withdrawn' ? undefined : 'accent';
}
