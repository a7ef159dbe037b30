import type { Actor } from '../../../kernel/actor.js';
import { StaleObject } from '../../../kernel/database/tx.js';
import type { IllegalTransition, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { discardMaterials } from '../../materials/index.js';
import { applicationCommand } from '../application.command.js';
import { Application, ApplicationItem } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { takeApplication } from '../application.guard.js';
import type { ApplicationCommandInput } from '../application.input.js';

/** A draft nobody has seen yet is thrown away; what was uploaded stays for the record. Answers the project's id. */
export function discardDraft(
  services: Services,
  actor: Actor,
  input: ApplicationCommandInput,
): Promise<Outcome<string, IllegalTransition | NotAllowed>> {
  const command = applicationCommand('application.discardDraft', 'application.prepare', input);
  return services.uow.run<string, IllegalTransition | NotAllowed>(actor, command, async (tx) => {
    const taken = await takeApplication(tx, actor, 'discardDraft', input.applicationId, input.expectedVersion);
    if (!taken.ok) return taken;
    const application = taken.value;
    await discardMaterials(tx, application.id);
    await tx.deleteWhere(ApplicationItem, { applicationId: application.id });
    const gone = await tx.deleteWhere(Application, { id: application.id, version: input.expectedVersion });
    if (gone !== 1) throw new StaleObject('application', null);
    const stage = services.catalogue.get(application.catalogueId).stage(application.stageCode);
    await applicationEvent(tx, application, {
      type: 'application.draftDiscarded',
      before: { status: application.status, fields: application.fields },
      text: `删除“${stage.name}”阶段的申请草稿。`,
    });
    return done(application.projectId);
  });
}
