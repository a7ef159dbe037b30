import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Material, removeMaterial as takeAway } from '../../materials/index.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { holdStatus, takeApplication } from '../application.guard.js';
import type { RemoveMaterialInput } from '../application.input.js';
import { CorrectionPointRow } from '../correction.entity.js';
import { findOpenPoint } from '../correction.queries.js';

type Refused = IllegalTransition | NotAllowed;

/** Takes a material away that was never submitted; what the window has had before it stays for ever. Answers the application's id. */
export function removeMaterial(
  services: Services,
  actor: Actor,
  input: RemoveMaterialInput,
): Promise<Outcome<string, Refused>> {
  const command = {
    name: 'application.removeMaterial',
    permission: 'application.prepare' as const,
    idempotencyKey: input.idempotencyKey,
    input,
    subject: { type: 'material', id: input.materialId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const material = await tx.get(Material, { id: input.materialId });
    const current = await tx.get(Application, { id: material.applicationId });
    const action = current.status === 'correcting' ? 'answerCorrection' : 'editDraft';
    const taken = await takeApplication(tx, actor, action, current.id, null);
    if (!taken.ok) return taken;
    const application = taken.value;
    if (material.removedAt !== null) {
      return refuse(new IllegalTransition(application.status, '这份材料已经删除，请刷新页面。'));
    }
    await holdStatus(tx, application);
    if (!(await takeAway(tx, material))) {
      const message = '已经提交过的材料不能删除，可以上传新的文件更换。';
      return refuse(new IllegalTransition(application.status, message));
    }
    const point = await findOpenPoint(tx, application.id, material.requirementCode);
    if (point !== null && point.answer === null) {
      const others = await tx.query(
        `SELECT v.id FROM material_version v JOIN material m ON m.id = v.material_id
         WHERE m.application_id = ? AND m.requirement_code = ? AND m.removed_at IS NULL AND v.submitted_in_round IS NULL`,
        [application.id, material.requirementCode],
      );
      if (others.length === 0) await tx.updateWhere(CorrectionPointRow, { id: point.id }, { resolved: false });
    }
    await applicationEvent(tx, application, {
      type: 'application.materialRemoved',
      before: { materialId: material.id, requirementCode: material.requirementCode },
      text: `删除材料：${material.name}。`,
      audience: 'audit',
    });
    return done(application.id);
  });
}
