import { grouped } from '../../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { ApplicationSubmission } from './submission.entity.js';

/** Every round an application was submitted in, the first one first. */
export function submissionsLoader(context: RequestContext) {
  return context.loaders.batch<string, ApplicationSubmission[]>('applications.submissions', async (ids) => {
    const order = { round: 'asc' } as const;
    const rows = await context.services.db.read.list(ApplicationSubmission, { applicationId: [...ids] }, order);
    return grouped(ids, rows, (row) => row.applicationId);
  });
}
