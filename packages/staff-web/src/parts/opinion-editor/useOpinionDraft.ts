import type { OpinionKind } from '@gongshen/shared/graphql';
import { useEffect, useRef, useState } from 'react';
import { GiveOpinionDocument, type OpinionFieldsFragment, SaveOpinionDocument } from '../../generated/graphql.js';
import { useCommand } from '../command/useCommand.js';
import { keptWords } from '../kept-words/kept-words.js';
import { colleaguesDraft, type OpinionWords, sameWords, wordsOf, wordsProblem } from './opinion-draft.logic.js';

const pauseBeforeSaving = 4000;

interface Stored {
  id: string;
  version: number;
}

/** What an opinion is written on, and of which kind it is unless the writer chooses another. */
export interface OpinionSubject {
  caseId: string;
  /** The request it answers; null for the department's own view of its own case. */
  requestId: string | null;
  kind: OpinionKind;
  ownDraft: OpinionFieldsFragment | null;
}

/** The unit's own draft opinion: what is typed, when it is stored, and giving it. */
export function useOpinionDraft(
  { caseId, requestId, kind, ownDraft }: OpinionSubject,
  refetch: () => Promise<unknown>,
) {
  const key = `opinion-${requestId ?? caseId}`;
  const [words, setWords] = useState<OpinionWords>(() => keptWords.read<OpinionWords>(key) ?? wordsOf(ownDraft, kind));
  const [saved, setSaved] = useState<OpinionWords>(() => wordsOf(ownDraft, kind));
  const [base, setBase] = useState<Stored | null>(ownDraft ? { id: ownDraft.id, version: ownDraft.version } : null);
  const save = useCommand(SaveOpinionDocument, 'sets');
  const give = useCommand(GiveOpinionDocument, 'once');
  const dirty = !sameWords(words, saved);
  const problem = wordsProblem(words);

  const change = (next: OpinionWords) => {
    setWords(next);
    keptWords.write(key, next);
  };

  const store = async (): Promise<Stored | null> => {
    if (words.stance === null || problem) return null;
    const done = await save.run({
      caseId,
      requestId,
      kind: words.kind,
      stance: words.stance,
      text: words.text.trim(),
      expectedVersion: base?.version ?? null,
    });
    if (!done) return null;
    const stored = { id: done.opinion.id, version: done.opinion.version };
    setBase(stored);
    setSaved(words);
    keptWords.forget(key);
    if (!base) await refetch();
    return stored;
  };

  const submit = async (stored: Stored): Promise<boolean> => {
    const done = await give.run({ opinionId: stored.id, expectedVersion: stored.version });
    if (!done) return false;
    keptWords.forget(key);
    setWords(wordsOf(null, kind));
    setSaved(wordsOf(null, kind));
    setBase(null);
    await refetch();
    return true;
  };

  /** Fetches the newest draft. What is typed stays; storing it then replaces the newest one. */
  const reload = async () => {
    await refetch();
    save.clear();
    give.clear();
  };
  const theirs = colleaguesDraft(ownDraft, base?.version ?? null, words);
  /** Goes on from the colleague's version: with its words, or with the own words over it. */
  const settle = (keepOwn: boolean) => {
    if (!theirs) return;
    setBase({ id: theirs.id, version: theirs.version });
    setSaved(wordsOf(theirs, kind));
    if (!keepOwn) {
      setWords(wordsOf(theirs, kind));
      keptWords.forget(key);
    }
    save.clear();
    give.clear();
  };

  /** The stored draft as it will be given, after storing what is not stored yet. */
  const ready = async (): Promise<Stored | null> => (dirty || !base ? store() : base);

  const quiet = dirty && !problem && !save.busy && !save.refusal && !save.failure && !theirs && !give.busy;
  const latest = useRef(store);
  latest.current = store;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the words begins the pause anew
  useEffect(() => {
    if (!quiet) return;
    const timer = setTimeout(() => void latest.current(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [quiet, words]);

  return { words, change, dirty, problem, store, ready, submit, quiet, save, give, reload, theirs, settle };
}
