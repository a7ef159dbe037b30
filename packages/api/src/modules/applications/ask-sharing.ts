import { ObtainKind } from '@gongshen/shared/material';
import type { Actor } from '../../kernel/actor.js';
import type { Services } from '../../kernel/services.js';
import { Organisation } from '../identity/index.js';
import { recordShared } from '../materials/index.js';
import { Application } from './application.entity.js';
import { loadBases } from './form.queries.js';

/** 珠 14: what sharing holds is fetched, not asked for. That it does not answer must not keep anybody from filing. */
export async function askSharing(services: Services, actor: Actor, applicationId: string): Promise<void> {
  const { read } = services.db;
  const application = await read.get(Application, { id: applicationId });
  const [basis] = await loadBases(read, services, [application]);
  const organisation = await read.get(Organisation, { id: application.organisationId });
  if (basis === undefined) return;
  const shared = basis.guide.requirements.filter(({ obtain }) => obtain === ObtainKind.dataShare);
  try {
    await recordShared(services, actor, {
      organisationId: organisation.id,
      creditCode: organisation.creditCode,
      projectCode: basis.project.code,
      materialCodes: shared.map(({ material }) => material),
    });
  } catch (error) {
    services.log.warn({ err: error, applicationId }, 'data sharing did not answer');
  }
}
