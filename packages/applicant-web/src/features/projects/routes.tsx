import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

export const projectRoutes: RouteObject[] = [
  {
    path: 'projects',
    lazy: withTexts(['projects'], async () => (await import('./pages/ProjectsPage.js')).ProjectsPage),
  },
  {
    path: 'projects/new',
    lazy: withTexts(['projects'], async () => (await import('./pages/RegisterProjectPage.js')).RegisterProjectPage),
  },
  {
    path: 'projects/:projectId/prior-results/new',
    lazy: withTexts(['projects'], async () => (await import('./pages/BringInResultPage.js')).BringInResultPage),
  },
];
