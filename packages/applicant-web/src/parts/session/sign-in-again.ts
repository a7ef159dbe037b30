/**
 * The session ended while a page was open: whatever was asked for waits here until the person has signed in again,
 * and then goes on, so nothing that was typed is lost. One dialog serves any number of waiting requests.
 */
type Answer = (signedIn: boolean) => void;

let waiting: Answer[] = [];
const listeners = new Set<() => void>();

function changed() {
  for (const listener of listeners) listener();
}

/** Resolves true once the same person is signed in again, false when the dialog was left. */
export function askToSignIn(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    changed();
  });
}

export function answerSignIn(signedIn: boolean): void {
  const answered = waiting;
  waiting = [];
  changed();
  for (const answer of answered) answer(signedIn);
}

export function isSignInAsked(): boolean {
  return waiting.length > 0;
}

export function onSignInAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
