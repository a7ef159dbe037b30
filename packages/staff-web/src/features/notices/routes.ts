import type { RouteObject } from 'react-router';

export const noticesRoutes: RouteObject[] = [
  { path: 'notices', lazy: () => import('./pages/NoticesPage.js').then((page) => ({ Component: page.NoticesPage })) },
];
