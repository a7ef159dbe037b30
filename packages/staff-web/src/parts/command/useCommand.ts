import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import type { RefusalFieldsFragment } from '../../generated/graphql.js';
import { type Failure, failureOf } from '../failure/failure.logic.js';
import { type Answer, type Intent, intentFor, isSuccess, newKey, type SuccessOf } from './command.logic.js';

type ResultOf<TData> = TData[keyof TData] & Answer;
type WithoutKey<TInput> = Omit<TInput, 'idempotencyKey'>;

export interface Command<TInput, TSuccess> {
  /** Answers what was done, or null when it was refused or failed; `refusal` and `failure` then say why. */
  run: (input: TInput) => Promise<TSuccess | null>;
  busy: boolean;
  /** The server's answer that it was not done. */
  refusal: RefusalFieldsFragment | null;
  /** The refusal of the last run, for who has just awaited it. */
  refused: () => RefusalFieldsFragment | null;
  /** No answer: connection lost, session gone, or a fault on the server. */
  failure: Failure | null;
  clear: () => void;
}

/** `once`: creates or decides, so it travels with a key. `sets`: writes values, the same again changes nothing. */
export type CommandKind = 'once' | 'sets';

/**
 * One thing a person can do, as a mutation with a single `input` and a union for an answer.
 * While it runs a second press does nothing; after a lost connection the same input goes out under the same key.
 */
export function useCommand<TData, TVariables extends OperationVariables & { input: unknown }>(
  document: TypedDocumentNode<TData, TVariables>,
  kind: CommandKind,
): Command<WithoutKey<TVariables['input']>, SuccessOf<ResultOf<TData>>> {
  const [mutate] = useMutation<TData, OperationVariables>(document as TypedDocumentNode<TData, OperationVariables>);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalFieldsFragment | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);
  const intent = useRef<Intent | null>(null);
  const last = useRef<RefusalFieldsFragment | null>(null);
  const refused = useCallback(() => last.current, []);

  const clear = useCallback(() => {
    setRefusal(null);
    setFailure(null);
  }, []);

  const run = useCallback(
    async (input: WithoutKey<TVariables['input']>) => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      last.current = null;
      clear();
      const current = intentFor(intent.current, input, newKey);
      intent.current = current;
      try {
        const variables = { input: kind === 'once' ? { ...input, idempotencyKey: current.key } : input };
        const { data } = await mutate({ variables });
        intent.current = null;
        const answer = Object.values(data ?? {})[0] as ResultOf<TData> | undefined;
        if (!answer) return null;
        if (isSuccess(answer)) return answer as SuccessOf<ResultOf<TData>>;
        last.current = answer as unknown as RefusalFieldsFragment;
        setRefusal(last.current);
        return null;
      } catch (error) {
        const reason = failureOf(error);
        if (reason.kind !== 'offline') intent.current = null;
        setFailure(reason);
        return null;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [clear, kind, mutate],
  );

  return { run, busy, refusal, refused, failure, clear };
}
