import type { RouteObject } from 'react-router';

export const caseHandlingRoutes: RouteObject[] = [
  { path: 'cases/:id', lazy: () => import('./pages/CasePage.js').then((page) => ({ Component: page.CasePage })) },
];
