import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

/** Open to whoever has the link, without signing in. */
export const consultationRoutes: RouteObject[] = [
  {
    path: 'consultations/:token',
    lazy: withTexts(['consultation'], async () => (await import('./pages/ConsultationPage.js')).ConsultationPage),
  },
];
