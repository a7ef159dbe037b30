import type { RouteObject } from 'react-router';

export const projectsRoutes: RouteObject[] = [
  {
    path: 'projects',
    lazy: () => import('./pages/ProjectsPage.js').then((page) => ({ Component: page.ProjectsPage })),
  },
  {
    path: 'projects/:id',
    lazy: () => import('./pages/ProjectPage.js').then((page) => ({ Component: page.ProjectPage })),
  },
];
