import type { RouteObject } from 'react-router';

export const accountRoutes: RouteObject[] = [
  {
    path: 'account',
    lazy: () => import('./pages/AccountPage.js').then((page) => ({ Component: page.AccountPage })),
  },
];
