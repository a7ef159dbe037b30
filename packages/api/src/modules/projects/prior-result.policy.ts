import type { PriorResultAction, PriorResultState } from '@gongshen/shared/certificate';
import type { Caller } from '../../kernel/actor.js';
import { mayBringInResult, mayCheckPriorResult, type ProjectOwner } from './project.policy.js';

/** Only what the window has not looked at yet can be withdrawn or checked: a checked paper stands (domain §2). */
export function priorResultActions(
  caller: Caller,
  project: ProjectOwner,
  result: { state: PriorResultState },
): PriorResultAction[] {
  if (result.state !== 'submitted') return [];
  const actions: PriorResultAction[] = [];
  if (mayCheckPriorResult(caller)) actions.push('check');
  if (mayBringInResult(caller, project)) actions.push('withdraw');
  return actions;
}
