import { useCallback, useRef } from 'react';

/** Runs the acts of a page one after another, so that none starts from a state that the one before it is changing. */
export function useTurns(): <T>(act: () => Promise<T>) => Promise<T> {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(act, act);
    queue.current = turn.catch(() => {});
    return turn;
  }, []);
}
