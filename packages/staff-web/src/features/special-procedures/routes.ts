import type { RouteObject } from 'react-router';

export const specialProceduresRoutes: RouteObject[] = [
  {
    path: 'cases/:id/procedures',
    lazy: () => import('./pages/ProceduresPage.js').then((page) => ({ Component: page.ProceduresPage })),
  },
];
