import type { FreshGate } from './fresh-gate.js';

interface Runnable<TInput, TSuccess> {
  run: (input: TInput) => Promise<TSuccess | null>;
  refused: () => { __typename?: string } | null;
}

/** Runs it; when a fresh password is asked for, lets the person give it and runs the same again, once. */
export async function runFreshly<TInput, TSuccess>(
  gate: FreshGate,
  command: Runnable<TInput, TSuccess>,
  input: TInput,
): Promise<TSuccess | null> {
  const done = await command.run(input);
  if (done !== null || command.refused()?.__typename !== 'FreshSignInRequired') return done;
  return (await gate.ask()) ? command.run(input) : null;
}
