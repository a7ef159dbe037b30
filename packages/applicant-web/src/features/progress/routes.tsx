import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

export const progressRoutes: RouteObject[] = [
  {
    path: 'projects/:projectId',
    lazy: withTexts(['progress', 'delivery'], async () => (await import('./pages/ProjectPage.js')).ProjectPage),
  },
  {
    path: 'cases/:caseId/deadline',
    lazy: withTexts(['progress'], async () => (await import('./pages/CaseDeadlinePage.js')).CaseDeadlinePage),
  },
  {
    path: 'applications/:applicationId/deadline',
    lazy: withTexts(['progress'], async () => (await import('./pages/StageDeadlinePage.js')).StageDeadlinePage),
  },
];
