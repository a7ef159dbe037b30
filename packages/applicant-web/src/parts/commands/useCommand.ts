import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { type Failure, failureOf } from '../failures/failure.logic.js';
import { Intent, randomKey } from './intent.logic.js';

interface Command<TData, TInput> {
  /** Resolves with the answer (success or refusal), or with null when there was none; then `failure` says why. */
  run: (input: Omit<TInput, 'idempotencyKey'>) => Promise<TData | null>;
  pending: boolean;
  failure: Failure | null;
  clearFailure: () => void;
}

/**
 * A mutation that creates or decides: pressed twice it runs once, repeated after a lost connection it carries the same
 * idempotency key. The key is renewed after every answer, refusals included: a refusal stored nothing.
 */
export function useCommand<TData, TInput extends { idempotencyKey: string }>(
  document: TypedDocumentNode<TData, { input: TInput }>,
): Command<TData, TInput> {
  const [mutate] = useMutation<TData, OperationVariables>(document as TypedDocumentNode<TData, OperationVariables>);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);
  const intent = useRef<Intent>(null);

  const run = useCallback(
    async (input: Omit<TInput, 'idempotencyKey'>) => {
      if (running.current) return null;
      running.current = true;
      setPending(true);
      setFailure(null);
      intent.current ??= new Intent(randomKey);
      try {
        const variables = { input: { ...input, idempotencyKey: intent.current.keyFor(input) } };
        const { data } = await mutate({ variables });
        intent.current.fulfilled();
        return (data as TData | undefined) ?? null;
      } catch (error) {
        setFailure(failureOf(error));
        return null;
      } finally {
        running.current = false;
        setPending(false);
      }
    },
    [mutate],
  );
  const clearFailure = useCallback(() => setFailure(null), []);
  return { run, pending, failure, clearFailure };
}
