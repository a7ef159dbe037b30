import type { Actor } from '../../../kernel/actor.js';
import { StaleObject } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import { IllegalTransition, type InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application } from '../../applications/index.js';
import { ItemCaseRow, required, subjectOf } from '../../cases/index.js';
import { dropDeadline } from '../../deadlines/index.js';
import { OpinionRow } from '../opinion.entity.js';
import { isApplicantOf, mayReply } from '../opinion.policy.js';
import { OpinionReplyRow } from '../opinion-request.entity.js';

export interface ReplyToOpinionCommand {
  idempotencyKey: string;
  opinionId: string;
  text: string;
}

/** The applicant answers an opinion, once; also after the day that was set, which is then shown as late. */
export function replyToOpinion(
  services: Services,
  actor: Actor,
  input: ReplyToOpinionCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed>> {
  const { opinionId } = input;
  const command = {
    name: 'opinion.reply',
    permission: 'application.answer' as const,
    idempotencyKey: input.idempotencyKey,
    input,
    subject: { type: 'opinion', id: opinionId },
  };
  return services.uow.run<string, InvalidInput | IllegalTransition>(actor, command, async (tx) => {
    const opinion = await tx.get(OpinionRow, { id: opinionId });
    const itemCase = await tx.get(ItemCaseRow, { id: opinion.caseId });
    const application = await tx.get(Application, { id: opinion.applicationId });
    const itemSubject = subjectOf(itemCase, application);
    const reply = await tx.find(OpinionReplyRow, { opinionId });
    // An opinion the applicant was not asked about is not there for the applicant.
    if (!isApplicantOf(actor.acting, itemSubject) || reply === null) throw notFound();
    if (!mayReply(actor.acting, { ...opinion, reply, itemCase: itemSubject })) {
      const [state, because] =
        reply.repliedAt === null ? [itemCase.status, '办件已经办结'] : ['replied', '已经作过说明'];
      return refuse(new IllegalTransition(state, `${because}，不能再次提交。`));
    }
    const text = required('text', input.text, '请填写说明内容。');
    if (!text.ok) return text;
    const replied = await tx.updateWhere(
      OpinionReplyRow,
      { id: reply.id, repliedAt: null },
      { text: text.value, repliedBy: actor.accountId, repliedAt: tx.now },
    );
    if (replied !== 1) throw new StaleObject('opinion_reply', null);
    await dropDeadline(tx, 'reply', opinionId);
    await tx.event({
      type: 'opinion.replied',
      subject: { type: 'opinion', id: opinionId },
      projectId: opinion.projectId,
      applicationId: opinion.applicationId,
      caseId: opinion.caseId,
      after: { unitId: opinion.unitId },
      text: `申请人已就“${itemCase.itemName}”的一份意见作出说明。`,
    });
    return done(opinionId);
  });
}
