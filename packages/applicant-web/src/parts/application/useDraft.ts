import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type DraftFieldsFragment, SaveDraftDocument } from '../../generated/graphql.js';
import { problemsByField } from '../commands/problems.logic.js';
import { useKept } from '../commands/useKept.js';
import { useTurns } from '../commands/useTurns.js';
import {
  beginDraft,
  codeInPath,
  contentToSend,
  type DraftContent,
  type DraftEvent,
  type DraftState,
  draftAfter,
  hasUnsaved,
} from './draft.logic.js';

const nothing: DraftContent = { fields: {}, declarations: {} };
/** Long enough to finish a word, short enough to lose none. */
const typingPause = 1200;
const choicePause = 100;
const retryPause = 5000;

export interface Draft {
  state: DraftState;
  /** The newest version known, also within an act that began earlier. */
  version: () => number;
  type: (code: string, value: string) => void;
  declare: (code: string, applicable: boolean) => void;
  /** Saves what is still unsaved; true when nothing is left unsaved. */
  flush: () => Promise<boolean>;
  /** Runs an act of this page that changes the application between two saves, never beside one. */
  inTurn: <T>(act: () => Promise<T>) => Promise<T>;
  /** After a conflict: go on with what was typed here, or with what is stored. `latest` reads the stored version. */
  settle: (whose: 'mine' | 'theirs', latest: () => Promise<number | null>) => Promise<void>;
}

/** The application's form, saving itself while it is filled in. */
export function useDraft(application: DraftFieldsFragment): Draft {
  const { id } = application;
  const [save] = useMutation(SaveDraftDocument);
  const [kept, setKept] = useKept<DraftContent>(`draft:${id}`, nothing);
  const [state, setState] = useState(() => beginDraft(application.version, application.draftSavedAt, kept));
  // Saves run one after another on the newest state, not on the one of the last drawing.
  const store = useRef(state);
  const inTurn = useTurns();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const apply = useCallback(
    (event: DraftEvent) => {
      store.current = draftAfter(store.current, event);
      setState(store.current);
      setKept({ fields: store.current.unsaved, declarations: store.current.undeclared });
    },
    [setKept],
  );

  const saveNow = useCallback(async () => {
    const content = contentToSend(store.current);
    if (!content) return;
    apply({ type: 'sending' });
    try {
      const { data } = await save({
        variables: {
          input: {
            applicationId: id,
            expectedVersion: store.current.version,
            fields: Object.entries(content.fields).map(([code, value]) => ({ code, value })),
            declarations: Object.entries(content.declarations).map(([requirementCode, applicable]) => ({
              requirementCode,
              applicable,
            })),
          },
        },
      });
      const result = data?.saveDraft;
      if (!result) apply({ type: 'unreachable' });
      else if (result.__typename === 'ApplicationSuccess') {
        const { version, draftSavedAt } = result.application;
        apply({ type: 'saved', content, version, savedAt: draftSavedAt });
      } else if (result.__typename === 'InvalidInput') {
        const messages = new Map<string, string>();
        for (const [path, message] of problemsByField(result.problems)) messages.set(codeInPath(path) ?? path, message);
        apply({ type: 'rejected', content, messages });
      } else apply({ type: result.__typename === 'StaleVersion' ? 'stale' : 'closed' });
    } catch {
      apply({ type: 'unreachable' });
    }
  }, [apply, id, save]);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    await inTurn(saveNow);
    // What was typed while the save was under way.
    if (store.current.status === 'saved' && contentToSend(store.current)) await inTurn(saveNow);
    return !hasUnsaved(store.current);
  }, [inTurn, saveNow]);

  const soon = useCallback(
    (pause: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [flush],
  );

  // Kept over a reload, or typed when the connection was gone.
  useEffect(() => {
    if (contentToSend(store.current)) soon(choicePause);
    const online = () => contentToSend(store.current) && soon(choicePause);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      clearTimeout(timer.current);
      if (contentToSend(store.current)) void inTurn(saveNow);
    };
  }, [soon, inTurn, saveNow]);

  useEffect(() => {
    if (state.status === 'unreachable') soon(retryPause);
  }, [state, soon]);

  useEffect(() => apply({ type: 'moved', version: application.version }), [apply, application.version]);

  return {
    state,
    version: () => store.current.version,
    type: (code, value) => {
      apply({ type: 'typed', code, value });
      soon(typingPause);
    },
    declare: (code, applicable) => {
      apply({ type: 'declared', code, applicable });
      soon(choicePause);
    },
    flush,
    inTurn,
    settle: async (whose, latest) => {
      const version = await latest();
      if (version === null) return;
      apply({ type: whose === 'mine' ? 'keepMine' : 'takeTheirs', version });
      if (whose === 'mine') await flush();
    },
  };
}
