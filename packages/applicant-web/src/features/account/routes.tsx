import type { RouteObject } from 'react-router';
import { withTexts } from '../../messages/index.js';

export const publicAccountRoutes: RouteObject[] = [
  { path: 'login', lazy: withTexts(['account'], async () => (await import('./pages/LoginPage.js')).LoginPage) },
];

export const accountRoutes: RouteObject[] = [
  { path: 'account', lazy: withTexts(['account'], async () => (await import('./pages/AccountPage.js')).AccountPage) },
  {
    path: 'messages',
    lazy: withTexts(['account'], async () => (await import('./pages/MessagesPage.js')).MessagesPage),
  },
];
