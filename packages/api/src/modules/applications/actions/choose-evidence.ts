import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { applicationCommand } from '../application.command.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { takeApplication } from '../application.guard.js';
import type { ChooseEvidenceInput } from '../application.input.js';
import { loadSheet } from '../application.sheet.js';
import { resolvePoint } from '../correction.queries.js';

type Refused = InvalidInput | IllegalTransition | NotAllowed;

/**
 * 珠 14: of several documents that would do the applicant takes one; left out, the nearest is taken again. While a correction is answered
 * only for what the notice names, and another one than was handed in answers its point.
 */
export function chooseEvidence(
  services: Services,
  actor: Actor,
  input: ChooseEvidenceInput,
): Promise<Outcome<string, Refused>> {
  const command = applicationCommand('application.chooseEvidence', 'application.prepare', input);
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const current = await tx.get(Application, { id: input.applicationId });
    const correcting = current.status === 'correcting';
    const taken = await takeApplication(tx, actor, correcting ? 'answerCorrection' : 'editDraft', current.id, null);
    if (!taken.ok) return taken;
    const application = taken.value;
    const sheet = await loadSheet(tx, services, application, tx.today);
    const requirement = sheet.requirements.find(({ code }) => code === input.requirementCode);
    const chosen = requirement?.assessed.options.find(({ evidenceId }) => evidenceId === input.evidenceId);
    if (requirement === undefined || (input.evidenceId && chosen === undefined)) {
      const message = '所选文件已不能用于这项材料，请刷新页面后重新选择。';
      return refuse(new InvalidInput([{ field: 'evidenceId', reason: 'notAnOption', message }]));
    }
    if (correcting && requirement.openPoint === null) {
      const message = `补正期间只能更换通知指出的材料，“${requirement.name}”不在其中。`;
      return refuse(new IllegalTransition(application.status, message));
    }
    const { [requirement.code]: before, ...others } = application.heldChoices ?? {};
    const heldChoices = input.evidenceId ? { ...others, [requirement.code]: input.evidenceId } : others;
    await tx.update(Application, application.id, application.version, { heldChoices });
    const { openPoint } = requirement;
    const another = chosen !== undefined && chosen.evidenceId !== requirement.usedEvidenceId;
    if (openPoint !== null && another) await resolvePoint(tx, openPoint.id);
    await applicationEvent(tx, application, {
      type: 'application.evidenceChosen',
      before: { requirementCode: requirement.code, evidenceId: before ?? null },
      after: { requirementCode: requirement.code, evidenceId: input.evidenceId ?? null },
      text: chosen
        ? `“${requirement.name}”选用${chosen.sourceName}的文件${chosen.reference ? `（${chosen.reference}）` : ''}。`
        : `“${requirement.name}”改为自动选用。`,
      audience: 'audit',
    });
    return done(application.id);
  });
}
