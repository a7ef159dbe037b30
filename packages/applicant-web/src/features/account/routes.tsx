import type { RouteObject } from 'react-router';

export const publicAccountRoutes: RouteObject[] = [
  { path: 'login', lazy: async () => ({ Component: (await import('./pages/LoginPage.js')).LoginPage }) },
];

export const accountRoutes: RouteObject[] = [
  { path: 'account', lazy: async () => ({ Component: (await import('./pages/AccountPage.js')).AccountPage }) },
  { path: 'messages', lazy: async () => ({ Component: (await import('./pages/MessagesPage.js')).MessagesPage }) },
];
