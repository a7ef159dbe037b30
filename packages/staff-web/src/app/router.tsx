import { createBrowserRouter } from 'react-router';
import { accountRoutes } from '../features/account/routes.js';
import { alertsRoutes } from '../features/alerts/routes.js';
import { calendarRoutes } from '../features/calendar/routes.js';
import { caseHandlingRoutes } from '../features/case-handling/routes.js';
import { certificatesRoutes } from '../features/certificates/routes.js';
import { consultationsRoutes } from '../features/consultations/routes.js';
import { counterRoutes } from '../features/counter/routes.js';
import { extensionsRoutes } from '../features/extensions/routes.js';
import { intakeRoutes } from '../features/intake/routes.js';
import { issuanceRoutes } from '../features/issuance/routes.js';
import { noticesRoutes } from '../features/notices/routes.js';
import { opinionSearchRoutes } from '../features/opinion-search/routes.js';
import { parallelReviewRoutes } from '../features/parallel-review/routes.js';
import { projectsRoutes } from '../features/projects/routes.js';
import { sealsRoutes } from '../features/seals/routes.js';
import { sessionsRoutes } from '../features/sessions/routes.js';
import { specialProceduresRoutes } from '../features/special-procedures/routes.js';
import { systemRoutes } from '../features/system/routes.js';
import { workbenchRoutes } from '../features/workbench/routes.js';
import { AppLayout } from './layout/AppLayout.js';
import { HomeRedirect } from './layout/HomeRedirect.js';
import { NotFoundPage } from './layout/NotFoundPage.js';
import { PageFault } from './layout/PageFault.js';
import { PageLoading } from './layout/PageLoading.js';

export function createRouter() {
  return createBrowserRouter(
    [
      {
        path: 'login',
        HydrateFallback: PageLoading,
        lazy: () => import('../features/account/pages/LoginPage.js').then((page) => ({ Component: page.LoginPage })),
      },
      {
        path: '/',
        Component: AppLayout,
        ErrorBoundary: PageFault,
        HydrateFallback: PageLoading,
        children: [
          {
            ErrorBoundary: PageFault,
            children: [
              { index: true, Component: HomeRedirect },
              ...intakeRoutes,
              ...counterRoutes,
              ...issuanceRoutes,
              ...workbenchRoutes,
              ...caseHandlingRoutes,
              ...specialProceduresRoutes,
              ...consultationsRoutes,
              ...extensionsRoutes,
              ...parallelReviewRoutes,
              ...sessionsRoutes,
              ...projectsRoutes,
              ...certificatesRoutes,
              ...opinionSearchRoutes,
              ...alertsRoutes,
              ...noticesRoutes,
              ...calendarRoutes,
              ...sealsRoutes,
              ...systemRoutes,
              ...accountRoutes,
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
    { basename: '/staff' },
  );
}
