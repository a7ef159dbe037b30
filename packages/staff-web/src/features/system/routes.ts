import type { RouteObject } from 'react-router';

export const systemRoutes: RouteObject[] = [
  {
    path: 'system/outbox',
    lazy: () => import('./pages/OutboxPage.js').then((page) => ({ Component: page.OutboxPage })),
  },
];
