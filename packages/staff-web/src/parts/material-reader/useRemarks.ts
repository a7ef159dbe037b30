import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { MaterialRemarksDocument, type RemarkFieldsFragment } from '../../generated/graphql.js';
import { useViewer } from '../viewer/viewer-context.js';
import type { Place } from './place.logic.js';

/** A version that lies open, and the remarks of its material. */
export interface Review {
  materialId: string;
  versionId: string;
  remarks: readonly RemarkFieldsFragment[];
  /** Numbers of the material's versions by id, for remarks on earlier ones. */
  versionNumbers: ReadonlyMap<string, number>;
  mayWrite: boolean;
  reload: () => Promise<unknown>;
}

/** A remark that is being written: where, on which page, in which cell of which sheet, at which passage. */
interface DraftRemark extends Place {
  page: number;
  cell?: string;
  passage?: string;
}

/** The remarks on all versions of a material; none while they are on their way. */
export function useRemarks(
  materialId: string,
  versionId: string,
  versions: readonly { id: string; number: number }[],
): Review {
  const viewer = useViewer();
  const mayRead = viewer.permissions.includes('remark.read');
  const query = useQuery(MaterialRemarksDocument, {
    variables: { materialId },
    fetchPolicy: 'cache-and-network',
    skip: !mayRead,
  });
  return {
    materialId,
    versionId,
    remarks: query.data?.remarks ?? [],
    versionNumbers: new Map(versions.map(({ id, number }) => [id, number])),
    mayWrite: viewer.permissions.includes('remark.write'),
    reload: () => query.refetch(),
  };
}

/** The page that lies open, and what is being pinned to it. */
export function useReading() {
  const [page, setPage] = useState(1);
  const [placing, setPlacing] = useState(false);
  const [draft, setDraft] = useState<DraftRemark | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  return {
    page,
    setPage,
    /** The next press on the page says where. */
    placing,
    setPlacing,
    draft,
    pin: (at: DraftRemark) => {
      setDraft(at);
      setPlacing(false);
    },
    drop: () => {
      setDraft(null);
      setPlacing(false);
    },
    chosen,
    /** Turns to a remark's page and marks it. */
    choose: (remark: Pick<RemarkFieldsFragment, 'id' | 'page'>) => {
      setPage(remark.page);
      setChosen(remark.id);
    },
  };
}

export type Reading = ReturnType<typeof useReading>;
