import type { RouteObject } from 'react-router';

export const opinionSearchRoutes: RouteObject[] = [
  {
    path: 'opinions',
    lazy: () => import('./pages/OpinionSearchPage.js').then((page) => ({ Component: page.OpinionSearchPage })),
  },
];
