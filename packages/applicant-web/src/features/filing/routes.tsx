import type { RouteObject } from 'react-router';

export const filingRoutes: RouteObject[] = [
  {
    path: 'projects/:projectId/stages/:stageCode/open',
    lazy: async () => ({ Component: (await import('./pages/OpenStagePage.js')).OpenStagePage }),
  },
  {
    path: 'applications/:applicationId',
    lazy: async () => ({ Component: (await import('./pages/ApplicationPage.js')).ApplicationPage }),
  },
];
