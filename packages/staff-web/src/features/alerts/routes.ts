import type { RouteObject } from 'react-router';

export const alertsRoutes: RouteObject[] = [
  {
    path: 'alerts',
    lazy: () => import('./pages/AlertsPage.js').then((page) => ({ Component: page.AlertsPage })),
  },
];
