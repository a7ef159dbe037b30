import { useCallback, useContext, useSyncExternalStore } from 'react';
import type { Command } from '../command/useCommand.js';
import { FreshContext } from './fresh-context.js';
import { runFreshly } from './run-freshly.js';

/**
 * The same command, which asks for the password where the server demands it and then goes on by itself: what was typed and where
 * one stood stay as they are. `const seal = useFreshly(useCommand(SealDocument, 'once'))`
 */
export function useFreshly<TInput, TSuccess>(command: Command<TInput, TSuccess>): Command<TInput, TSuccess> {
  const gate = useContext(FreshContext);
  const asking = useSyncExternalStore(gate.subscribe, gate.isAsking);
  const { run: runOnce, refused, refusal } = command;
  const run = useCallback(
    (input: TInput) => runFreshly(gate, { run: runOnce, refused }, input),
    [gate, runOnce, refused],
  );
  // The dialog says it already.
  const said = asking && refusal?.__typename === 'FreshSignInRequired';
  return { ...command, run, refusal: said ? null : refusal };
}
