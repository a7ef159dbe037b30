import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

export const correctionRoutes: RouteObject[] = [
  {
    path: 'applications/:applicationId/correction',
    lazy: withTexts(['corrections'], async () => (await import('./pages/CorrectionPage.js')).CorrectionPage),
  },
];
