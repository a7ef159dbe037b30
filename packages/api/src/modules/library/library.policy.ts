import { Role } from '@gongshen/shared/identity';
import { LibraryAction, LibrarySource } from '@gongshen/shared/library';
import type { Assignment } from '../../kernel/actor.js';
import type { LibraryEntry } from './library.entry.js';

type Subject = Pick<LibraryEntry, 'source' | 'end'>;

/** What the organisation's people may do with something of their library: what others made is not theirs to change. */
export function availableLibraryActions(acting: Pick<Assignment, 'role'>, { source, end }: Subject): LibraryAction[] {
  if (acting.role !== Role.applicant) return [];
  if (source === LibrarySource.own) return end === null ? [LibraryAction.replace, LibraryAction.end] : [];
  if (source === LibrarySource.sharing) return [LibraryAction.confirm];
  return source === LibrarySource.handedIn ? [LibraryAction.keep] : [];
}
