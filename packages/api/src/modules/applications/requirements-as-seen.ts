import type DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/request-context.js';
import type { Application } from './application.entity.js';
import { applicationLoader, basisLoader, sheetRequirementsLoader } from './application.loaders.js';
import type { ApplicationRequirementType } from './requirement.type.js';
import { toRequirementType } from './requirement.views.js';

/** The one set of materials of an application as the signed-in person sees it. */
export async function requirementsAsSeen(
  context: RequestContext,
  application: Application,
): Promise<ApplicationRequirementType[]> {
  const [basis, requirements] = await Promise.all([
    basisLoader(context).load(application),
    sheetRequirementsLoader(context).load(application),
  ]);
  const { acting } = context.requireActor();
  return requirements.map((requirement) => toRequirementType(acting, basis, requirement));
}

/** The same by application id, for the cases of an application: all departments read the same materials (珠 12). */
export function requirementsLoader(context: RequestContext): DataLoader<string, ApplicationRequirementType[]> {
  return context.loaders.batch('applications.requirementsAsSeen', async (ids) => {
    const loader = applicationLoader(context);
    const applications = await Promise.all(ids.map((id) => loader.load(id)));
    return Promise.all(applications.map((row) => (row === null ? [] : requirementsAsSeen(context, row))));
  });
}
