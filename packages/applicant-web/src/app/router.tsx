import { createBrowserRouter } from 'react-router';
import { accountRoutes, publicAccountRoutes } from '../features/account/routes.js';
import { correctionRoutes } from '../features/corrections/routes.js';
import { filingRoutes } from '../features/filing/routes.js';
import { guidanceRoutes } from '../features/guidance/routes.js';
import { progressRoutes } from '../features/progress/routes.js';
import { projectRoutes } from '../features/projects/routes.js';
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
          {
            Component: SignedInOnly,
            children: [...projectRoutes, ...progressRoutes, ...filingRoutes, ...correctionRoutes, ...accountRoutes],
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]);
