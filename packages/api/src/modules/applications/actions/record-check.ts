import { checkPassed, nextApplicationStatus, refuseCheck } from '@gongshen/shared/application';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import {
  type FieldProblem,
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import type { AlreadyHeld } from '../../projects/index.js';
import { alreadyHeld, whereHeld } from '../already-held.js';
import { applicationCommand } from '../application.command.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { holdStatus, illegal, takeApplication } from '../application.guard.js';
import type { RecordCheckInput } from '../application.input.js';
import { loadSheet } from '../application.sheet.js';
import { CheckReasonRow, MaterialCheckRow } from '../check.entity.js';
import { needsCheck } from '../check.rules.js';
import { textOrNull } from '../input.rules.js';
import type { SheetRequirement } from '../requirement.queries.js';

type Refused = AlreadyHeld | InvalidInput | StaleVersion | IllegalTransition | NotAllowed;

const newRound = '申请人已补正并重新提交，您看到的不是最新的材料，本次核对没有保存。请刷新页面后核对。';

/**
 * 珠 9: the window looks at one material: there, legible, the right one. The first look opens the check. The last writer of a
 * requirement wins; every look is in the audit.
 */
export function recordCheck(
  services: Services,
  actor: Actor,
  input: RecordCheckInput,
): Promise<Outcome<string, Refused>> {
  const command = applicationCommand('application.recordCheck', 'intake.check', input);
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeApplication(tx, actor, 'recordCheck', input.applicationId, null);
    if (!taken.ok) return taken;
    const application = taken.value;
    const status = nextApplicationStatus(application.status, 'recordCheck');
    if (status === null) return refuse(illegal(application.status, 'recordCheck'));
    if ((input.round ?? application.submissionRound) !== application.submissionRound) {
      return refuse(new StaleVersion(application.version, newRound));
    }
    const sheet = await loadSheet(tx, services, application, tx.today);
    const requirement = sheet.requirements.find(({ code }) => code === input.requirementCode);
    if (requirement === undefined || !needsCheck(requirement.state)) {
      const message = '这份申请不需要核对该材料，请刷新页面。';
      return refuse(new InvalidInput([{ field: 'requirementCode', reason: 'notApplicable', message }]));
    }
    const problem = (await problemOf(tx, input)) ?? heldUnexplained(requirement, input);
    if (problem !== null) return refuse(new InvalidInput([problem]));
    // 珠 14: what is held is not missing.
    const held = input.present ? null : alreadyHeld(requirement);
    if (held !== null) return refuse(held);

    if (status === application.status) await holdStatus(tx, application);
    else await tx.update(Application, application.id, application.version, { status });
    const round = application.submissionRound;
    const verdict = { present: input.present, legible: input.legible, matches: input.matches };
    const passed = checkPassed(verdict);
    const look = {
      ...verdict,
      passed,
      reasonCode: passed ? null : (input.reasonCode ?? null),
      remark: textOrNull(input.remark),
      materialVersionIds: [...requirement.materialVersionIds],
      evidenceId: requirement.evidenceId,
      checkedBy: actor.accountId,
      checkedAt: tx.now,
    };
    const before = requirement.checks.find((check) => check.round === round);
    if (before) await tx.update(MaterialCheckRow, before.id, null, look);
    else
      await tx.insert(MaterialCheckRow, {
        id: tx.ids.next(),
        applicationId: application.id,
        round,
        requirementCode: requirement.code,
        ...look,
      });
    await applicationEvent(tx, application, {
      type: 'application.materialChecked',
      before: before ? { passed: before.passed, reasonCode: before.reasonCode, remark: before.remark } : null,
      after: {
        requirementCode: requirement.code,
        round,
        ...verdict,
        passed,
        reasonCode: look.reasonCode,
        remark: look.remark,
        evidenceId: look.evidenceId,
      },
      materialVersionIds: requirement.materialVersionIds,
      text: `核对材料“${requirement.name}”：${passed ? '通过' : '未通过'}。`,
      audience: 'audit',
    });
    return done(application.id);
  });
}

/** 珠 14: another one is asked for in place of what is held only by saying what is wrong with that. */
export function heldUnexplained(
  requirement: Pick<SheetRequirement, 'name' | 'assessed'>,
  look: Pick<RecordCheckInput, 'present' | 'legible' | 'matches' | 'remark'>,
): FieldProblem | null {
  if (requirement.assessed.held === null || !look.present || checkPassed(look)) return null;
  if (textOrNull(look.remark) !== null) return null;
  const message = `“${requirement.name}”已有（${whereHeld(requirement)}），不需要申请人提交。所持材料不能用的，请在备注中写明问题。`;
  return { field: 'remark', reason: 'heldReasonMissing', message };
}

async function problemOf(tx: Tx, input: RecordCheckInput): Promise<FieldProblem | null> {
  const refusal = refuseCheck(input, input.reasonCode, input.remark);
  if (refusal === 'absentButJudged') {
    return { field: 'present', reason: refusal, message: '材料缺失时，不能再判断是否清晰、是否相符。' };
  }
  if (refusal === 'reasonMissing') {
    return { field: 'reasonCode', reason: refusal, message: '核对不通过的，请选择原因或写明情况。' };
  }
  if ([...(input.remark ?? '')].length > 1000) {
    return { field: 'remark', reason: 'tooLong', message: '备注不能超过 1000 个字。' };
  }
  if (input.reasonCode && !checkPassed(input)) {
    const reason = await tx.find(CheckReasonRow, { code: input.reasonCode });
    if (reason === null || !reason.active || input[reason.aspect]) {
      return { field: 'reasonCode', reason: 'notAnOption', message: '所选原因与核对结论不符，请重新选择。' };
    }
  }
  return null;
}
