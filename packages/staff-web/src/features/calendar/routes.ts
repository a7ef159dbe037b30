import type { RouteObject } from 'react-router';

export const calendarRoutes: RouteObject[] = [
  {
    path: 'system/calendar',
    lazy: () => import('./pages/CalendarPage.js').then((page) => ({ Component: page.CalendarPage })),
  },
  {
    path: 'system/calendar/import',
    lazy: () => import('./pages/ImportYearPage.js').then((page) => ({ Component: page.ImportYearPage })),
  },
];
