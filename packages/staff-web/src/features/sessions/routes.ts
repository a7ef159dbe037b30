import type { RouteObject } from 'react-router';

export const sessionsRoutes: RouteObject[] = [
  {
    path: 'sessions',
    lazy: () => import('./pages/SessionsPage.js').then((page) => ({ Component: page.SessionsPage })),
  },
  {
    path: 'sessions/new',
    lazy: () => import('./pages/CallSessionPage.js').then((page) => ({ Component: page.CallSessionPage })),
  },
  {
    path: 'sessions/:id',
    lazy: () => import('./pages/SessionPage.js').then((page) => ({ Component: page.SessionPage })),
  },
];
