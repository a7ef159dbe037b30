import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

export const sessionRoutes: RouteObject[] = [
  {
    path: 'sessions/:sessionId',
    lazy: withTexts(['sessions'], async () => (await import('./pages/SessionPage.js')).SessionPage),
  },
];
