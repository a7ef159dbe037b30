import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

export const dutyRoutes: RouteObject[] = [
  {
    path: 'procedures/:procedureId',
    lazy: withTexts(['duties'], async () => (await import('./pages/ProcedurePage.js')).ProcedurePage),
  },
  {
    path: 'applications/:applicationId/supplement',
    lazy: withTexts(['duties'], async () => (await import('./pages/SupplementPage.js')).SupplementPage),
  },
  {
    path: 'owed/:owedId',
    lazy: withTexts(['duties'], async () => (await import('./pages/OwedPage.js')).OwedPage),
  },
  {
    path: 'opinions/:opinionId/reply',
    lazy: withTexts(['duties'], async () => (await import('./pages/ReplyPage.js')).ReplyPage),
  },
];
