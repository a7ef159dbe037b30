import { isWithDepartments } from '@gongshen/shared/application';
import { type Circumstance, changesAResult } from '@gongshen/shared/catalogue';
import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { createMaterial, replaceMaterial, usableFile } from '../../materials/index.js';
import type { AlreadyHeld } from '../../projects/index.js';
import { alreadyHeld, mayBringNewer } from '../already-held.js';
import { applicationCommand } from '../application.command.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { holdStatus, takeApplication, takeReceived } from '../application.guard.js';
import type { AddMaterialInput } from '../application.input.js';
import { loadSheet } from '../application.sheet.js';
import { resolvePoint } from '../correction.queries.js';
import type { SheetRequirement } from '../requirement.queries.js';
import { bytesOfApplication, overQuota } from '../upload-quota.js';

type Refused = InvalidInput | IllegalTransition | AlreadyHeld | NotAllowed;

export interface AddedMaterial {
  applicationId: string;
  materialId: string;
}

/**
 * Puts an uploaded file under a requirement, as a new material or as a further version of one. What is held already is not taken again
 * (珠 14). While a correction is being answered only what the notice names may be changed; once the application is received only what
 * a department asked for (珠 12, 15), and that is before the departments at once.
 */
export function addMaterial(
  services: Services,
  actor: Actor,
  input: AddMaterialInput,
): Promise<Outcome<AddedMaterial, Refused>> {
  const command = applicationCommand('application.addMaterial', 'application.prepare', input);
  return services.uow.run<AddedMaterial, Refused>(actor, command, async (tx) => {
    const current = await tx.get(Application, { id: input.applicationId });
    const correcting = current.status === 'correcting';
    const received = isWithDepartments(current.status);
    const taken = received
      ? await takeReceived(tx, actor, current.id)
      : await takeApplication(tx, actor, correcting ? 'answerCorrection' : 'editDraft', current.id, null);
    if (!taken.ok) return taken;
    const application = taken.value;
    const sheet = await loadSheet(tx, services, application, tx.today);
    const requirement = sheet.requirements.find(({ code }) => code === input.requirementCode);
    if (requirement === undefined) {
      return refuse(invalid('requirementCode', 'unknown', '这份申请不需要该材料，请刷新页面。'));
    }
    if (correcting && requirement.openPoint === null) {
      const message = `补正期间只能更换通知指出的材料，“${requirement.name}”不在其中。`;
      return refuse(new IllegalTransition(application.status, message));
    }
    if (received) {
      const open = await services.applicationExtensions.openRequirements(tx, [application.id]);
      if (!open.get(application.id)?.has(requirement.code)) {
        const message = `申请已正式收件，“${requirement.name}”没有被要求补充，不能更换。`;
        return refuse(new IllegalTransition(application.status, message));
      }
    }
    const unwanted = correcting || received ? null : notAskedFor(requirement, application.circumstance, input);
    if (unwanted !== null) return refuse(unwanted);
    const { file, problems } = await usableFile(tx, actor, input.fileId, requirement.assessed.requirement.formats);
    if (file === null || problems.length > 0) return refuse(new InvalidInput(problems));
    const full = overQuota(await bytesOfApplication(tx, application.id), file, services.config.files.perApplication);
    if (full !== null) return refuse(invalid('fileId', 'quotaExceeded', full));
    const replaced = requirement.materials.find(({ id }) => id === input.replacesMaterialId);
    if (input.replacesMaterialId && replaced === undefined) {
      return refuse(invalid('replacesMaterialId', 'unknown', '要更换的材料已不存在，请刷新页面。'));
    }

    await holdStatus(tx, application);
    const handedInWith = received ? application.submissionRound : null;
    const { material, version } = replaced
      ? await replaceMaterial(tx, replaced, file, actor.accountId, handedInWith)
      : await createMaterial(tx, placeOf(application, requirement.code), file, actor.accountId, handedInWith);
    if (requirement.openPoint !== null) await resolvePoint(tx, requirement.openPoint.id);
    await applicationEvent(tx, application, {
      type: 'application.materialAdded',
      after: {
        requirementCode: requirement.code,
        materialId: material.id,
        version: version.number,
        sha256: file.sha256,
        received,
      },
      materialVersionIds: [version.id],
      text: `${replaced ? '更换' : '上传'}材料“${requirement.name}”：${file.fileName}。`,
      audience: received ? 'all' : 'audit',
    });
    return done({ applicationId: application.id, materialId: material.id });
  });
}

function placeOf({ id, projectId, organisationId }: Application, requirementCode: string) {
  return { applicationId: id, projectId, organisationId, requirementCode };
}

function invalid(field: string, reason: string, message: string): InvalidInput {
  return new InvalidInput([{ field, reason, message }]);
}

/** Why a requirement takes no upload in a draft. */
function notAskedFor(
  requirement: SheetRequirement,
  circumstance: Circumstance,
  { insteadOfHeld }: Pick<AddMaterialInput, 'insteadOfHeld'>,
): AlreadyHeld | InvalidInput | null {
  const { assessed, name, state } = requirement;
  if (assessed.satisfiedBy === 'onlineForm') {
    return invalid('requirementCode', 'onlineForm', '申请表在线填写即可，不需要上传。');
  }
  if (state === 'notApplicable') {
    return invalid('requirementCode', 'notApplicable', `“${name}”对本项目不适用，不需要上传。`);
  }
  // Nobody has to bring what is held; whoever has a newer one may, and what is changed may be shown by a newer drawing (沪 4).
  const may = insteadOfHeld === true || changesAResult(circumstance);
  return may && mayBringNewer(requirement) ? null : alreadyHeld(requirement);
}
