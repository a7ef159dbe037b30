import type { RouteObject } from 'react-router';

export const correctionRoutes: RouteObject[] = [
  {
    path: 'applications/:applicationId/correction',
    lazy: async () => ({ Component: (await import('./pages/CorrectionPage.js')).CorrectionPage }),
  },
];
