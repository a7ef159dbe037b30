import type { Actor } from '../../../kernel/actor.js';
import type {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { tellApplicantBySms } from '../../applications/index.js';
import { demandedTexts } from '../case.input.js';
import { endCase } from '../end-case.js';
import { concludeWhenFinished, stopStageClock } from '../finish-case.js';
import { takeCase } from '../take-case.js';
import type { CaseCommand } from './accept-case.js';

export interface TerminateCaseCommand extends CaseCommand {
  reason: string;
  basis: string;
}

/** 终止审批: the matter fell away, and the approver ends the case before a decision, with reason and legal basis. */
export function terminateCase(
  services: Services,
  actor: Actor,
  input: TerminateCaseCommand,
): Promise<Outcome<string, IllegalTransition | InvalidInput | NotAllowed | StaleVersion>> {
  const { idempotencyKey, caseId, expectedVersion } = input;
  const command = {
    name: 'case.terminate',
    permission: 'case.terminate' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'terminate', caseId, expectedVersion);
    if (!taken.ok) return taken;
    const said = demandedTexts({
      reason: { value: input.reason, missing: '请写明终止办理的理由。', atLeast: 5, atMost: 500 },
      basis: { value: input.basis, missing: '请写明终止办理的法律依据。', atLeast: 2, atMost: 500 },
    });
    if (!said.ok) return refuse(said.refusal);
    const { itemCase, application } = taken.value;
    const because = `${actor.acting.unitName ?? '审批部门'}决定终止审批`;
    await endCase(tx, services, itemCase, { because, termination: said.value });
    await tellApplicantBySms(
      tx,
      application,
      `terminated:${caseId}`,
      `您申请的“${itemCase.itemName}”（${itemCase.number}）已终止办理。理由：${said.value.reason}`,
    );
    await stopStageClock(tx, itemCase.applicationId);
    await concludeWhenFinished(tx, itemCase.applicationId);
    return done(caseId);
  });
}
