import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

export const libraryRoutes: RouteObject[] = [
  {
    path: 'library',
    lazy: withTexts(['library'], async () => (await import('./pages/LibraryPage.js')).LibraryPage),
  },
];
