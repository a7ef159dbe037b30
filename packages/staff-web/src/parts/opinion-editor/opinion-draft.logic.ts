import type { OpinionKind, Stance } from '@gongshen/shared/graphql';
import type { OpinionFieldsFragment } from '../../generated/graphql.js';

/** An opinion as it is being written; no stance is chosen for the writer. */
export interface OpinionWords {
  readonly kind: OpinionKind;
  readonly stance: Stance | null;
  readonly text: string;
}

/** Nothing written yet, of the kind that is asked for. */
export function emptyWords(kind: OpinionKind): OpinionWords {
  return { kind, stance: null, text: '' };
}

export function wordsOf(
  draft: Pick<OpinionFieldsFragment, 'kind' | 'stance' | 'text'> | null | undefined,
  kind: OpinionKind,
): OpinionWords {
  return draft ? { kind: draft.kind, stance: draft.stance, text: draft.text } : emptyWords(kind);
}

export function sameWords(a: OpinionWords, b: OpinionWords): boolean {
  return a.kind === b.kind && a.stance === b.stance && a.text === b.text;
}

/** What is missing before a draft can be stored. A stance that says no or asks for something needs words (许可法 38). */
export function wordsProblem(words: OpinionWords): 'stance' | 'text' | null {
  if (words.stance === null) return 'stance';
  return words.text.trim() === '' && words.stance !== 'agree' && words.stance !== 'noComment' ? 'text' : null;
}

/** The unit's stored draft when a colleague stored it after these words were begun; null when there is nothing to choose. */
export function colleaguesDraft<D extends Pick<OpinionFieldsFragment, 'kind' | 'stance' | 'text' | 'version'>>(
  draft: D | null | undefined,
  baseVersion: number | null,
  words: OpinionWords,
): D | null {
  return draft && draft.version !== baseVersion && !sameWords(draft, words) ? draft : null;
}
