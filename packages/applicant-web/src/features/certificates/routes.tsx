import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

const checkPage = withTexts(['certificates'], async () => (await import('./pages/CheckPage.js')).CheckPage);

/** Anybody may check a certificate or document, without signing in. */
export const checkRoutes: RouteObject[] = [
  { path: 'check', lazy: checkPage },
  { path: 'check/:code', lazy: checkPage },
];

export const certificateRoutes: RouteObject[] = [
  {
    path: 'certificates',
    lazy: withTexts(['certificates'], async () => (await import('./pages/CertificatesPage.js')).CertificatesPage),
  },
  {
    path: 'certificates/:certificateId',
    lazy: withTexts(['certificates'], async () => (await import('./pages/CertificatePage.js')).CertificatePage),
  },
];
