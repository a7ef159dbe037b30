import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import { type IllegalTransition, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { textProblems } from '../session.rules.js';
import { sessionName } from '../session.sms.js';
import { sessionEvent } from '../session-event.js';
import { SessionInvitation } from '../session-party.entity.js';
import { takeSession } from '../take-session.js';

export interface AnswerInvitationCommand {
  idempotencyKey: string;
  sessionId: string;
  accept: boolean;
  attendees?: string | null;
  remark?: string | null;
}

/** 答复邀请: who will come, or why nobody can; may be changed until the session is held (珠 16). */
export function answerInvitation(
  services: Services,
  actor: Actor,
  input: AnswerInvitationCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed>> {
  const { idempotencyKey, sessionId, accept } = input;
  const command = {
    name: 'session.answerInvitation',
    permission: 'session.take' as const,
    idempotencyKey,
    input,
    subject: { type: 'session', id: sessionId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeSession(tx, actor, 'answerInvitation', sessionId, null);
    if (!taken.ok) return taken;
    const { session } = taken.value;
    const attendees = input.attendees?.trim() ?? '';
    const remark = input.remark?.trim() ?? '';
    const problems = [
      ...(accept ? textProblems('attendees', '参加人员', attendees, 200) : []),
      ...(accept && remark === '' ? [] : textProblems('remark', accept ? '备注' : '不能参加的原因', remark, 500)),
    ];
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const answer = accept ? ('accepted' as const) : ('declined' as const);
    const unitId = actor.acting.unitId as string;
    const answered = {
      answer,
      answeredBy: actor.accountId,
      answeredAt: tx.now,
      attendees: accept ? attendees : null,
      remark: remark || null,
    };
    await tx.updateWhere(SessionInvitation, { sessionId, unitId }, answered);
    const said = `${actor.acting.unitName ?? ''}答复${sessionName(session)}：${labels('zh-CN').invitationAnswer[answer]}`;
    await sessionEvent(tx, session, {
      type: 'session.answered',
      after: { unitId, answer, accountId: session.calledBy, text: said },
      text: `${said}。`,
      audience: 'authority',
    });
    return done(sessionId);
  });
}
