import { dayInWords } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import { nextNoticeState } from '@gongshen/shared/procedure';
import type { Actor } from '../../../../kernel/actor.js';
import { StaleObject } from '../../../../kernel/database/tx.js';
import {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  type StaleVersion,
} from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { getApplication } from '../../../applications/index.js';
import { isPastLimit, workingDays } from '../../own-clock.js';
import { currentVersionsOf } from '../../requirement-versions.js';
import { answersProblems } from '../../written.rules.js';
import { endNotice, goOnWithCases } from '../end-notice.js';
import { SupplementNoticeRow, SupplementPointRow } from '../supplement.entity.js';
import { noticeEvent } from '../supplement.event.js';
import { mayAnswerNotice } from '../supplement.policy.js';
import { pointsOf } from '../supplement.queries.js';

export interface AnswerSupplementCommand {
  idempotencyKey: string;
  noticeId: string;
  expectedVersion: number;
  answers: readonly { pointId: string; answer: string }[];
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/**
 * The applicant answers a notice, every point of it at once: in words, or by what was brought for it. The time of its cases runs again
 * from the next day on (珠 11, 15). Answers the application's id.
 */
export function answerSupplement(
  services: Services,
  actor: Actor,
  input: AnswerSupplementCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, noticeId, expectedVersion } = input;
  const command = {
    name: 'supplement.answer',
    permission: 'application.answer' as const,
    idempotencyKey,
    input,
    subject: { type: 'supplementNotice', id: noticeId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const notice = await tx.get(SupplementNoticeRow, { id: noticeId });
    const application = await getApplication(tx, actor, notice.applicationId);
    if (!mayAnswerNotice(actor.acting, application)) return refuse(new NotAllowed('补件通知由申请人答复。'));
    if (nextNoticeState(notice.state, 'answer') === null) {
      const state = labels('zh-CN').supplementNoticeState[notice.state];
      return refuse(new IllegalTransition(notice.state, `补件通知当前状态为“${state}”，不能再答复。`));
    }
    if (notice.version !== expectedVersion) throw new StaleObject('supplement_notice', notice.version);
    if (await isPastLimit(tx, services, 'supplement', noticeId, workingDays(notice.answerWithin), notice.answerBy)) {
      return refuse(new IllegalTransition(notice.state, `答复期限${dayInWords(notice.answerBy)}已过，不能再答复。`));
    }
    const points = await pointsOf(tx, 'notice_id', [noticeId]);
    const replaced = new Set(points.filter((point) => point.replaced).map(({ id }) => id));
    const problems = answersProblems(points, input.answers, replaced);
    if (problems.length > 0) return refuse(new InvalidInput(problems));

    for (const { pointId, answer } of input.answers) {
      await tx.updateWhere(SupplementPointRow, { id: pointId }, { answer: answer.trim() || null });
    }
    const text = `申请人答复补件通知 ${notice.number}。`;
    const state = await endNotice(tx, services, notice, 'answer', text);
    await noticeEvent(tx, notice, {
      type: 'supplement.answered',
      before: { state: notice.state },
      after: { state, answers: input.answers, text: notice.number },
      materialVersionIds: await currentVersionsOf(tx, notice.applicationId, points),
      text,
    });
    await goOnWithCases(tx, services, notice, 'answer', text);
    return done(notice.applicationId);
  });
}
