import { useCallback, useRef, useState } from 'react';
import { AddMaterialDocument, RemoveMaterialDocument } from '../../generated/graphql.js';
import { useCommand } from '../commands/useCommand.js';
import type { Failure } from '../failures/failure.logic.js';
import type { Draft } from './useDraft.js';

interface Brought {
  fileId: string;
  replacesMaterialId: string | null;
}

interface Materials {
  /** Puts an uploaded file to a requirement, as a new material or as the new version of one. */
  add: (fileId: string, replacesMaterialId: string | null) => Promise<void>;
  remove: (materialId: string) => Promise<void>;
  pending: boolean;
  refusal: string | null;
  /** Other files were chosen: what was wrong with the last ones has been read. */
  chosen: () => void;
  failure: Failure | null;
  /** After a lost connection: the files that did not get in, once more. */
  again: (() => void) | null;
}

/** What is wrong with the very file says more than that something is. */
function sentenceOf(refused: { message: string; problems?: readonly { message: string }[] }): string {
  return refused.problems?.map(({ message }) => message).join('；') || refused.message;
}

/** The materials of one requirement. Each act waits for those of the page that are under way. */
export function useMaterials(
  inTurn: Draft['inTurn'],
  applicationId: string,
  requirementCode: string,
  insteadOfHeld = false,
): Materials {
  const adding = useCommand(AddMaterialDocument);
  const removing = useCommand(RemoveMaterialDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [lost, setLost] = useState<readonly Brought[]>([]);
  const waiting = useRef<readonly Brought[]>([]);

  /** False when there was no answer. */
  const send = useCallback(
    async (brought: Brought): Promise<boolean> => {
      const data = await adding.run({
        applicationId,
        requirementCode,
        ...brought,
        ...(insteadOfHeld ? { insteadOfHeld } : {}),
      });
      const result = data?.addMaterial;
      if (!result) return false;
      if (result.__typename !== 'MaterialSuccess')
        setRefusal((known) => [known, sentenceOf(result)].filter(Boolean).join('；'));
      return true;
    },
    [adding, applicationId, requirementCode, insteadOfHeld],
  );
  /** Those that have no answer yet, in order; the first without one ends it: sent again it is the same act, not a second one. */
  const sendWaiting = useCallback(async () => {
    while (waiting.current[0] && (await send(waiting.current[0]))) waiting.current = waiting.current.slice(1);
    setLost(waiting.current);
  }, [send]);

  const add = useCallback(
    (fileId: string, replacesMaterialId: string | null) =>
      inTurn(async () => {
        waiting.current = [...waiting.current, { fileId, replacesMaterialId }];
        await sendWaiting();
      }),
    [inTurn, sendWaiting],
  );
  const remove = useCallback(
    async (materialId: string) => {
      const data = await inTurn(() => removing.run({ materialId }));
      const result = data?.removeMaterial;
      if (result) setRefusal(result.__typename === 'MaterialSuccess' ? null : result.message);
    },
    [inTurn, removing],
  );
  const chosen = useCallback(() => setRefusal(null), []);
  return {
    add,
    remove,
    pending: adding.pending || removing.pending,
    refusal,
    chosen,
    failure: adding.failure ?? removing.failure,
    again: adding.failure && lost.length > 0 ? () => void inTurn(sendWaiting) : null,
  };
}
