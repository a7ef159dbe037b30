import type { RouteObject } from 'react-router';

export const parallelReviewRoutes: RouteObject[] = [
  {
    path: 'parallel-review',
    lazy: () => import('./pages/LedApplicationsPage.js').then((page) => ({ Component: page.LedApplicationsPage })),
  },
  {
    path: 'parallel-review/:id',
    lazy: () => import('./pages/StageBoardPage.js').then((page) => ({ Component: page.StageBoardPage })),
  },
];
