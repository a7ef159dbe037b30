import type { RouteObject } from 'react-router';

export const extensionsRoutes: RouteObject[] = [
  {
    path: 'extensions',
    lazy: () => import('./pages/ExtensionsPage.js').then((page) => ({ Component: page.ExtensionsPage })),
  },
];
