import type { RouteObject } from 'react-router';

export const intakeRoutes: RouteObject[] = [
  {
    path: 'intake',
    lazy: () => import('./pages/IntakeQueuePage.js').then((page) => ({ Component: page.IntakeQueuePage })),
  },
  {
    path: 'intake/:id',
    lazy: () => import('./pages/CheckApplicationPage.js').then((page) => ({ Component: page.CheckApplicationPage })),
  },
];
