/**
 * What happens to a form that saves itself. Typed values stay in `unsaved` until the server has confirmed the very same
 * value, whatever goes wrong in between.
 */
export interface DraftState {
  /** Version of the application that the next save starts from. */
  version: number;
  unsaved: Readonly<Record<string, string>>;
  undeclared: Readonly<Record<string, boolean>>;
  /** What the server would not keep, by field code, with the value it refused. */
  rejected: Readonly<Record<string, { value: string; message: string }>>;
  status: DraftStatus;
  /** Instant of the last confirmed save. */
  savedAt: string | null;
}

export type DraftStatus =
  /** Nothing to save, or not yet. */
  | 'idle'
  | 'saving'
  | 'saved'
  /** No answer; tried again by itself. */
  | 'unreachable'
  /** Somebody saved a newer version: nothing is sent until the person has chosen. */
  | 'conflict'
  /** The application has moved on and cannot be edited any more. */
  | 'closed';

export interface DraftContent {
  fields: Readonly<Record<string, string>>;
  declarations: Readonly<Record<string, boolean>>;
}

export type DraftEvent =
  | { type: 'typed'; code: string; value: string }
  | { type: 'declared'; code: string; applicable: boolean }
  | { type: 'sending' }
  | { type: 'saved'; content: DraftContent; version: number; savedAt: string | null }
  | { type: 'rejected'; content: DraftContent; messages: ReadonlyMap<string, string> }
  | { type: 'unreachable' }
  | { type: 'stale' }
  | { type: 'closed' }
  /** Something else of this page changed the application, such as an added file. */
  | { type: 'moved'; version: number }
  | { type: 'takeTheirs'; version: number }
  | { type: 'keepMine'; version: number };

export function beginDraft(version: number, savedAt: string | null, kept: DraftContent): DraftState {
  return { version, unsaved: kept.fields, undeclared: kept.declarations, rejected: {}, status: 'idle', savedAt };
}

function without<T>(all: Readonly<Record<string, T>>, gone: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([code, value]) => gone[code] !== value));
}

export function draftAfter(state: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case 'typed': {
      const { [event.code]: _, ...rejected } = state.rejected;
      return { ...state, unsaved: { ...state.unsaved, [event.code]: event.value }, rejected };
    }
    case 'declared':
      return { ...state, undeclared: { ...state.undeclared, [event.code]: event.applicable } };
    case 'sending':
      return { ...state, status: 'saving' };
    case 'saved':
      return {
        ...state,
        unsaved: without(state.unsaved, event.content.fields),
        undeclared: without(state.undeclared, event.content.declarations),
        version: Math.max(state.version, event.version),
        status: 'saved',
        savedAt: event.savedAt ?? state.savedAt,
      };
    case 'rejected': {
      const rejected = { ...state.rejected };
      for (const [code, message] of event.messages) {
        const value = event.content.fields[code];
        if (value !== undefined) rejected[code] = { value, message };
      }
      return { ...state, rejected, status: 'idle' };
    }
    case 'unreachable':
      return { ...state, status: 'unreachable' };
    case 'stale':
      return { ...state, status: 'conflict' };
    case 'closed':
      return { ...state, status: 'closed' };
    case 'moved':
      return { ...state, version: Math.max(state.version, event.version) };
    case 'takeTheirs':
      return { ...state, version: event.version, unsaved: {}, undeclared: {}, rejected: {}, status: 'idle' };
    case 'keepMine':
      return { ...state, version: event.version, status: 'idle' };
  }
}

/** What is to be sent now, or null. Values the server refused wait until they are changed. */
export function contentToSend(state: DraftState): DraftContent | null {
  if (state.status === 'conflict' || state.status === 'closed') return null;
  const fields = Object.fromEntries(
    Object.entries(state.unsaved).filter(([code, value]) => state.rejected[code]?.value !== value),
  );
  const empty = Object.keys(fields).length === 0 && Object.keys(state.undeclared).length === 0;
  return empty ? null : { fields, declarations: state.undeclared };
}

export function hasUnsaved(state: DraftState): boolean {
  return Object.keys(state.unsaved).length > 0 || Object.keys(state.undeclared).length > 0;
}

/** `fields.projectScale` → `projectScale`: the field code in the path of a refused input. */
export function codeInPath(path: string): string | null {
  return /^fields\.(.+)$/.exec(path)?.[1] ?? null;
}
