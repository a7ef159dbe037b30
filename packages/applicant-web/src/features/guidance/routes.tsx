import type { RouteObject } from 'react-router';
import { HomePage } from './pages/HomePage.js';

export const guidanceRoutes: RouteObject[] = [
  { index: true, Component: HomePage },
  { path: 'guidance', lazy: async () => ({ Component: (await import('./pages/GuidancePage.js')).GuidancePage }) },
];
