import { DEFAULT_REMEDIES } from '@gongshen/shared/case';
import { Role } from '@gongshen/shared/identity';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import {
  IllegalTransition,
  type InvalidInput,
  NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application, tellApplicantBySms } from '../../applications/index.js';
import {
  concludeWhenFinished,
  demandedTexts,
  ItemCaseRow,
  isOwnUnit,
  mayReadCase,
  revokeCase,
  subjectOf,
} from '../../cases/index.js';
import { dropDeadline } from '../../deadlines/index.js';
import { isOverdue } from '../owed.clock.js';
import { OwedMaterialRow } from '../owed-material.entity.js';

export interface RevokeForOwedCommand {
  idempotencyKey: string;
  caseId: string;
  expectedVersion: number;
  reason: string;
}

/**
 * 撤销: what was promised never came, and the approver takes the approval back (许可法 69). Only while something of the case is overdue. The
 * applicant is told with reason and remedies.
 */
export function revokeForOwed(
  services: Services,
  actor: Actor,
  input: RevokeForOwedCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, caseId, expectedVersion } = input;
  const command = {
    name: 'case.revokeForOwed',
    permission: 'case.decide' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const itemCase = await tx.get(ItemCaseRow, { id: caseId });
    const application = await tx.get(Application, { id: itemCase.applicationId });
    if (actor.acting.role !== Role.departmentApprover || !isOwnUnit(actor.acting, itemCase)) {
      if (!mayReadCase(actor.acting, subjectOf(itemCase, application), [])) throw notFound();
      return refuse(new NotAllowed('容缺决定由作出决定的部门撤销，您当前的身份不能撤销。'));
    }
    if (itemCase.revokedAt !== null) {
      return refuse(new IllegalTransition('revoked', '容缺决定已经撤销，不能再次撤销。'));
    }
    const owed = await tx.list(OwedMaterialRow, { caseId });
    if (!owed.some((each) => isOverdue(each, tx.today))) {
      return refuse(new IllegalTransition(itemCase.status, '没有逾期未补交的容缺材料，不能撤销决定。'));
    }
    if (itemCase.version !== expectedVersion) throw new StaleObject('item_case', itemCase.version);
    const said = demandedTexts({
      reason: { value: input.reason, missing: '请写明撤销决定的理由。', atLeast: 5, atMost: 500 },
    });
    if (!said.ok) return refuse(said.refusal);

    const { reason } = said.value;
    await closeOwed(tx, owed);
    await revokeCase(tx, services, itemCase, {
      expectedVersion,
      reason,
      text: `${actor.acting.unitName ?? ''}撤销“${itemCase.itemName}”的容缺通过决定。理由：${reason}。${DEFAULT_REMEDIES}`,
    });
    // What was taken back before it was handed out is handed out no more, and may have been the last.
    await concludeWhenFinished(tx, itemCase.applicationId);
    const body = `您的“${itemCase.itemName}”（${itemCase.number}）容缺通过决定已撤销。理由：${reason}。${DEFAULT_REMEDIES}`;
    await tellApplicantBySms(tx, application, `revoked:${caseId}`, body);
    return done(caseId);
  });
}

/** Nothing of the case is owed any more; what was settled stays settled. */
async function closeOwed(tx: Tx, owed: readonly OwedMaterialRow[]): Promise<void> {
  for (const { id, state, version } of owed) {
    if (state === 'settled') continue;
    await tx.update(OwedMaterialRow, id, version, { state: 'revoked', stoppedOn: tx.today });
    await dropDeadline(tx, 'owed', id);
  }
}
