/** Addresses of the pages, so that one task can point to another without importing it. */
export const paths = {
  home: '/',
  login: '/login',
  intake: '/intake',
  checkApplication: (id: string) => `/intake/${id}`,
  issuance: '/issuance',
  issueApplication: (id: string) => `/issuance/${id}`,
  workbench: '/workbench',
  itemCase: (id: string) => `/cases/${id}`,
  parallelReview: '/parallel-review',
  ledApplication: (id: string) => `/parallel-review/${id}`,
  projects: '/projects',
  project: (id: string) => `/projects/${id}`,
  notices: '/notices',
  outbox: '/system/outbox',
} as const;
