import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refusal, refusalOf } from '../../../parts/commands/refusal.logic.js';
import { failureOf } from '../../../parts/failures/failure.logic.js';

type Answer = { __typename: string };
type Success<TAnswer> = Exclude<TAnswer, { message: string }>;

/**
 * An act on the own account: it sets a value or ends what may have ended, so it travels without a key. Answers what was done, or null
 * when it was refused or did not arrive; `refusal` then says why.
 */
export function useOwnAct<TData extends Record<string, unknown>, TInput>(
  document: TypedDocumentNode<TData, { input: TInput }>,
) {
  type TAnswer = Extract<TData[keyof TData], Answer>;
  const { t } = useTranslation('parts');
  const [mutate, { loading }] = useMutation<TData, OperationVariables>(
    document as TypedDocumentNode<TData, OperationVariables>,
  );
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (input: TInput): Promise<Success<TAnswer> | null> => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables: { input } });
      const answer = Object.values((data as TData | undefined) ?? {}).find(
        (each) => each !== null && typeof each === 'object',
      ) as (TAnswer & { message?: string; problems?: readonly { message: string }[] }) | undefined;
      if (!answer) return null;
      if (answer.message === undefined) return answer as unknown as Success<TAnswer>;
      setRefusal(refusalOf({ message: answer.message, ...(answer.problems ? { problems: answer.problems } : {}) }));
    } catch (error) {
      setRefusal({ message: t(`failure.${failureOf(error).kind}`), problems: [] });
    }
    return null;
  };
  return { run, pending: loading, refusal, say: (message: string) => setRefusal({ message, problems: [] }) };
}
