import type { RouteObject } from 'react-router';

export const consultationsRoutes: RouteObject[] = [
  {
    path: 'consultations',
    lazy: () => import('./pages/ConsultationsPage.js').then((page) => ({ Component: page.ConsultationsPage })),
  },
  {
    path: 'consultations/:id',
    lazy: () => import('./pages/ConsultationPage.js').then((page) => ({ Component: page.ConsultationPage })),
  },
];
