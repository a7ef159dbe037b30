import { NoticeState } from '@gongshen/shared/application';
import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { textProblems } from '../../../kernel/written-text.js';
import { applicationEvent } from '../application.event.js';
import { holdStatus, takeApplication } from '../application.guard.js';
import type { AnswerPointInput } from '../application.input.js';
import { CorrectionNoticeRow, CorrectionPointRow } from '../correction.entity.js';

type Refused = InvalidInput | IllegalTransition | NotAllowed;

/** 珠 11: the applicant answers one point of the open notice. Sets the answer: a later one replaces it. */
export function answerPoint(
  services: Services,
  actor: Actor,
  input: AnswerPointInput,
): Promise<Outcome<string, Refused>> {
  const command = {
    name: 'application.answerPoint',
    permission: 'application.prepare' as const,
    idempotencyKey: null,
    input,
    subject: { type: 'correctionPoint', id: input.pointId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const point = await tx.get(CorrectionPointRow, { id: input.pointId });
    const notice = await tx.get(CorrectionNoticeRow, { id: point.noticeId });
    const taken = await takeApplication(tx, actor, 'answerCorrection', notice.applicationId, null);
    if (!taken.ok) return taken;
    const application = taken.value;
    if (notice.state !== NoticeState.open) {
      return refuse(new IllegalTransition(notice.state, '这份补正通知已经办结，不能再答复。请刷新页面。'));
    }
    const problems = textProblems({ field: 'answer', label: '补正说明', text: input.answer, atMost: 2000 });
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    await holdStatus(tx, application);
    const answer = input.answer.trim();
    await tx.update(CorrectionPointRow, point.id, null, { answer, answeredAt: tx.now, resolved: true });
    await applicationEvent(tx, application, {
      type: 'application.pointAnswered',
      before: { answer: point.answer },
      after: { pointId: point.id, requirementCode: point.requirementCode, answer },
      text: '答复补正通知中的一处。',
      audience: 'audit',
    });
    return done(application.id);
  });
}
