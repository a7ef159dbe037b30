import type { RouteObject } from 'react-router';

export const sealsRoutes: RouteObject[] = [
  {
    path: 'system/seals',
    lazy: () => import('./pages/SealsPage.js').then((page) => ({ Component: page.SealsPage })),
  },
];
