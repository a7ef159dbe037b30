import type { RouteObject } from 'react-router';

export const workbenchRoutes: RouteObject[] = [
  {
    path: 'workbench',
    lazy: () => import('./pages/WorkbenchPage.js').then((page) => ({ Component: page.WorkbenchPage })),
  },
];
