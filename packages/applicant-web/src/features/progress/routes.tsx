import type { RouteObject } from 'react-router';

export const progressRoutes: RouteObject[] = [
  {
    path: 'projects/:projectId',
    lazy: async () => ({ Component: (await import('./pages/ProjectPage.js')).ProjectPage }),
  },
  {
    path: 'cases/:caseId/deadline',
    lazy: async () => ({ Component: (await import('./pages/CaseDeadlinePage.js')).CaseDeadlinePage }),
  },
  {
    path: 'applications/:applicationId/deadline',
    lazy: async () => ({ Component: (await import('./pages/StageDeadlinePage.js')).StageDeadlinePage }),
  },
];
