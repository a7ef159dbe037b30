import type { RouteObject } from 'react-router';

export const projectRoutes: RouteObject[] = [
  { path: 'projects', lazy: async () => ({ Component: (await import('./pages/ProjectsPage.js')).ProjectsPage }) },
  {
    path: 'projects/new',
    lazy: async () => ({ Component: (await import('./pages/RegisterProjectPage.js')).RegisterProjectPage }),
  },
  {
    path: 'projects/:projectId/prior-results/new',
    lazy: async () => ({ Component: (await import('./pages/BringInResultPage.js')).BringInResultPage }),
  },
];
