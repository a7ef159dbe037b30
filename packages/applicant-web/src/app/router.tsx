import { createBrowserRouter } from 'react-router';
import { accountRoutes, publicAccountRoutes } from '../features/account/routes.js';
import { certificateRoutes, checkRoutes } from '../features/certificates/routes.js';
import { consultationRoutes } from '../features/consultation/routes.js';
import { correctionRoutes } from '../features/corrections/routes.js';
import { decisionRoutes } from '../features/decisions/routes.js';
import { dutyRoutes } from '../features/duties/routes.js';
import { filingRoutes } from '../features/filing/routes.js';
import { guidanceRoutes } from '../features/guidance/routes.js';
import { libraryRoutes } from '../features/library/routes.js';
import { progressRoutes } from '../features/progress/routes.js';
import { projectRoutes } from '../features/projects/routes.js';
import { sessionRoutes } from '../features/sessions/routes.js';
import { Loading } from '../ui/Page.js';
import { Layout } from './Layout.js';
import { NotFoundPage, RouteProblem } from './RouteProblem.js';
import { SignedInOnly } from './SignedInOnly.js';

export const router = createBrowserRouter([
  {
    Component: Layout,
    HydrateFallback: Loading,
    children: [
      {
        ErrorBoundary: RouteProblem,
        children: [
          ...guidanceRoutes,
          ...publicAccountRoutes,
          ...consultationRoutes,
          ...decisionRoutes,
          ...checkRoutes,
          {
            Component: SignedInOnly,
            children: [
              ...projectRoutes,
              ...progressRoutes,
              ...certificateRoutes,
              ...filingRoutes,
              ...libraryRoutes,
              ...correctionRoutes,
              ...dutyRoutes,
              ...sessionRoutes,
              ...accountRoutes,
            ],
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]);
