import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

export const filingRoutes: RouteObject[] = [
  {
    path: 'projects/:projectId/stages/:stageCode/open',
    lazy: withTexts(['filing'], async () => (await import('./pages/OpenStagePage.js')).OpenStagePage),
  },
  {
    path: 'projects/:projectId/results/:resultId/:circumstance',
    lazy: withTexts(['filing'], async () => (await import('./pages/ChangeResultPage.js')).ChangeResultPage),
  },
  {
    path: 'applications/:applicationId',
    lazy: withTexts(['filing', 'delivery'], async () => (await import('./pages/ApplicationPage.js')).ApplicationPage),
  },
];
