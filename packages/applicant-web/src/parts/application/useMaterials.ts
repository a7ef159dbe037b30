import { useCallback, useState } from 'react';
import { AddMaterialDocument, RemoveMaterialDocument } from '../../generated/graphql.js';
import { useCommand } from '../commands/useCommand.js';
import type { Failure } from '../failures/failure.logic.js';
import type { Draft } from './useDraft.js';

interface Materials {
  /** Puts an uploaded file to a requirement, as a new material or as the new version of one. */
  add: (fileId: string, replacesMaterialId: string | null) => Promise<void>;
  remove: (materialId: string) => Promise<void>;
  pending: boolean;
  refusal: string | null;
  failure: Failure | null;
  /** After a lost connection: the same file once more, under the same key. */
  again: (() => void) | null;
}

/** The materials of one requirement. Each act waits for those of the page that are under way. */
export function useMaterials(inTurn: Draft['inTurn'], applicationId: string, requirementCode: string): Materials {
  const adding = useCommand(AddMaterialDocument);
  const removing = useCommand(RemoveMaterialDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [last, setLast] = useState<{ fileId: string; replacesMaterialId: string | null } | null>(null);

  const add = useCallback(
    async (fileId: string, replacesMaterialId: string | null) => {
      setLast({ fileId, replacesMaterialId });
      const data = await inTurn(() => adding.run({ applicationId, requirementCode, fileId, replacesMaterialId }));
      const result = data?.addMaterial;
      if (!result) return;
      setLast(null);
      setRefusal(result.__typename === 'MaterialSuccess' ? null : result.message);
    },
    [inTurn, adding, applicationId, requirementCode],
  );
  const remove = useCallback(
    async (materialId: string) => {
      const data = await inTurn(() => removing.run({ materialId }));
      const result = data?.removeMaterial;
      if (result) setRefusal(result.__typename === 'MaterialSuccess' ? null : result.message);
    },
    [inTurn, removing],
  );
  return {
    add,
    remove,
    pending: adding.pending || removing.pending,
    refusal,
    failure: adding.failure ?? removing.failure,
    again: adding.failure && last ? () => void add(last.fileId, last.replacesMaterialId) : null,
  };
}
