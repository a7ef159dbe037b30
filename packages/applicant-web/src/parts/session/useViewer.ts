import { useQuery } from '@apollo/client/react';
import { ViewerDocument, type ViewerFieldsFragment } from '../../generated/graphql.js';

/** Who is signed in; `viewer` is null when nobody is, undefined while it is not known yet. */
export function useViewer(): { viewer: ViewerFieldsFragment | null | undefined; error: unknown; retry: () => void } {
  const { data, error, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  return {
    viewer: data === undefined ? undefined : (data.me ?? null),
    error,
    retry: () => void refetch().catch(() => {}),
  };
}
