import type DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/request-context.js';
import type { Application } from './application.entity.js';
import { applicationLoader, basisLoader } from './application.loaders.js';
import { ApplicationRequirementType } from './requirement.type.js';

/** The one set of materials of an application; its resolver tells what the signed-in person sees of each. */
export async function requirementsAsSeen(
  context: RequestContext,
  application: Application,
): Promise<ApplicationRequirementType[]> {
  const basis = await basisLoader(context).load(application);
  return basis.guide.requirements.map((merged) => new ApplicationRequirementType(basis, merged));
}

/** The same by application id, for the cases of an application: all departments read the same materials (珠 12). */
export function requirementsLoader(context: RequestContext): DataLoader<string, ApplicationRequirementType[]> {
  return context.loaders.batch('applications.requirementsAsSeen', async (ids) => {
    const loader = applicationLoader(context);
    const applications = await Promise.all(ids.map((id) => loader.load(id)));
    return Promise.all(applications.map((row) => (row === null ? [] : requirementsAsSeen(context, row))));
  });
}
