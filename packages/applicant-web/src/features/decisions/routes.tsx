import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

/** 许可法 40: open to everybody, without signing in. */
export const decisionRoutes: RouteObject[] = [
  {
    path: 'decisions',
    lazy: withTexts(['decisions'], async () => (await import('./pages/DecisionsPage.js')).DecisionsPage),
  },
  {
    path: 'decisions/:decisionId',
    lazy: withTexts(['decisions'], async () => (await import('./pages/DecisionPage.js')).DecisionPage),
  },
];
