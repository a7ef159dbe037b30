import type { RouteObject } from 'react-router';

export const certificatesRoutes: RouteObject[] = [
  {
    path: 'certificates',
    lazy: () => import('./pages/CertificatesPage.js').then((page) => ({ Component: page.CertificatesPage })),
  },
  {
    path: 'certificates/:id',
    lazy: () => import('./pages/CertificatePage.js').then((page) => ({ Component: page.CertificatePage })),
  },
];
