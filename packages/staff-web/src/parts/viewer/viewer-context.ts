import { createContext, useContext } from 'react';
import type { ViewerFieldsFragment } from '../../generated/graphql.js';

export const ViewerContext = createContext<ViewerFieldsFragment | null>(null);

/** Who is signed in and in which capacity. Only below the layout, where someone always is. */
export function useViewer(): ViewerFieldsFragment {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside the signed-in pages');
  return viewer;
}
