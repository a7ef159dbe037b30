import type { RouteObject } from 'react-router';

export const counterRoutes: RouteObject[] = [
  {
    path: 'counter',
    lazy: () => import('./pages/CounterPage.js').then((page) => ({ Component: page.CounterPage })),
  },
  {
    path: 'counter/visits/:visitId',
    lazy: () => import('./pages/VisitPage.js').then((page) => ({ Component: page.VisitPage })),
    children: [
      {
        index: true,
        lazy: () => import('./visit/VisitProjects.js').then((page) => ({ Component: page.VisitProjects })),
      },
      {
        path: 'register',
        lazy: () => import('./visit/RegisterAtCounter.js').then((page) => ({ Component: page.RegisterAtCounter })),
      },
      {
        path: 'projects/:projectId',
        lazy: () => import('./visit/VisitProject.js').then((page) => ({ Component: page.VisitProject })),
      },
      {
        path: 'applications/:applicationId',
        lazy: () => import('./visit/VisitApplication.js').then((page) => ({ Component: page.VisitApplication })),
      },
    ],
  },
  {
    path: 'originals',
    lazy: () => import('./pages/OriginalsPage.js').then((page) => ({ Component: page.OriginalsPage })),
  },
  {
    path: 'originals/:applicationId',
    lazy: () =>
      import('./pages/ApplicationOriginalsPage.js').then((page) => ({ Component: page.ApplicationOriginalsPage })),
  },
];
