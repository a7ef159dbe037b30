import type { RouteObject } from 'react-router';

export const issuanceRoutes: RouteObject[] = [
  {
    path: 'issuance',
    lazy: () => import('./pages/IssuanceQueuePage.js').then((page) => ({ Component: page.IssuanceQueuePage })),
  },
  {
    path: 'issuance/:id',
    lazy: () => import('./pages/IssueApplicationPage.js').then((page) => ({ Component: page.IssueApplicationPage })),
  },
  {
    path: 'untold',
    lazy: () => import('./pages/UntoldPage.js').then((page) => ({ Component: page.UntoldPage })),
  },
];
