import { isCaseOpen } from '@gongshen/shared/case';
import { LampKind } from '@gongshen/shared/clock';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { IllegalTransition, InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application, tellApplicantBySms } from '../../applications/index.js';
import { ItemCaseRow, leads, mayReadCaseRow, subjectOf } from '../../cases/index.js';
import { watchDeadline } from '../../deadlines/index.js';
import { OpinionRow } from '../opinion.entity.js';
import { mayAskReply } from '../opinion.policy.js';
import { OpinionReplyRow } from '../opinion-request.entity.js';
import { dueDayProblems, questionProblems } from '../request-input.rules.js';

export interface AskReplyCommand {
  idempotencyKey: string;
  opinionId: string;
  question: string;
  dueOn: string;
}

/** 珠 15: the lead unit has the applicant answer an opinion; from then on the applicant reads that opinion. Once per opinion. */
export function askReply(
  services: Services,
  actor: Actor,
  input: AskReplyCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed>> {
  const { opinionId, dueOn } = input;
  const command = {
    name: 'opinion.askReply',
    permission: 'stage.coordinate' as const,
    idempotencyKey: input.idempotencyKey,
    input,
    subject: { type: 'opinion', id: opinionId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const opinion = await tx.get(OpinionRow, { id: opinionId });
    const itemCase = await tx.get(ItemCaseRow, { id: opinion.caseId });
    const application = await tx.get(Application, { id: opinion.applicationId });
    const subject = subjectOf(itemCase, application);
    if (!leads(actor.acting, subject) || opinion.state === 'draft') {
      if (opinion.state === 'draft' || (await mayReadCaseRow(tx, actor, itemCase.id)) === null) throw notFound();
      return refuse(new NotAllowed('只有本阶段的牵头单位可以请申请人说明。'));
    }
    const reply = await tx.find(OpinionReplyRow, { opinionId });
    if (!mayAskReply(actor.acting, { ...opinion, reply, itemCase: subject })) {
      if (reply !== null)
        return refuse(new IllegalTransition('asked', '已经请申请人就这份意见作过说明，每份意见只能请一次。'));
      const because = isCaseOpen(itemCase.status) ? '意见已被新的意见替代' : '办件已经办结';
      return refuse(new IllegalTransition(opinion.state, `${because}，不能再请申请人说明。`));
    }
    const problems = [...questionProblems(input.question), ...dueDayProblems(dueOn, tx.today)];
    if (problems.length > 0) return refuse(new InvalidInput(problems, problems[0]?.message));
    const question = input.question.trim();
    const spoken = services.calendar.spoken(dueOn);
    await tx.insert(OpinionReplyRow, {
      id: tx.ids.next(),
      opinionId,
      question,
      askedBy: actor.accountId,
      askedAt: tx.now,
      dueOn,
      text: null,
      repliedBy: null,
      repliedAt: null,
    });
    await watchDeadline(tx, {
      subjectType: 'reply',
      subjectId: opinionId,
      projectId: opinion.projectId,
      applicationId: opinion.applicationId,
      caseId: opinion.caseId,
      unitId: null,
      forApplicant: true,
      districtCode: itemCase.districtCode,
      dueOn,
      lampKind: LampKind.ordinary,
      label: `就“${itemCase.itemName}”的意见作出说明`,
    });
    await tx.event({
      type: 'opinion.replyAsked',
      subject: { type: 'opinion', id: opinionId },
      projectId: opinion.projectId,
      applicationId: opinion.applicationId,
      caseId: opinion.caseId,
      after: { text: `请于${spoken}前说明。${question}` },
      text: `请申请人于${spoken}前就“${itemCase.itemName}”的一份意见作出说明。`,
    });
    const body = `“${itemCase.itemName}”（${itemCase.number}）的审查意见需要您说明，请于${spoken}前登录系统答复。`;
    await tellApplicantBySms(tx, application, `reply:${opinionId}`, body);
    return done(opinionId);
  });
}
