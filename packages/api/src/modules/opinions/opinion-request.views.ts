import { Lamp, LampKind, lampOn, type PlainDate } from '@gongshen/shared/clock';
import { dayOf } from '../../kernel/now.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { applicationLoader } from '../applications/index.js';
import { type CaseSubject, caseLoader, subjectOf } from '../cases/index.js';
import type { OpinionReplyType } from './opinion.type.js';
import type { OpinionReplyRow } from './opinion-request.entity.js';

/**
 * The lamp of a day that was set, no clock of the law: yellow and red as it comes near and passes; once answered it stays red when that was late.
 * @param endedAt instant of the answer; null while it is awaited
 */
export function lampOfDay(context: RequestContext, dueOn: string, endedAt: string | null): Lamp {
  if (endedAt !== null) return dayOf(endedAt) > dueOn ? Lamp.red : Lamp.green;
  const calendar = context.services.calendar.current();
  return lampOn(calendar, context.today() as PlainDate, dueOn as PlainDate, LampKind.ordinary);
}

/** What policies have to know of a case, from the loaders. */
export async function caseSubjectOf(context: RequestContext, caseId: string): Promise<CaseSubject | null> {
  const itemCase = await caseLoader(context).load(caseId);
  const application = itemCase && (await applicationLoader(context).load(itemCase.applicationId));
  return itemCase && application ? subjectOf(itemCase, application) : null;
}

export function toReply(context: RequestContext, row: OpinionReplyRow): OpinionReplyType {
  const { question, askedAt, dueOn, text, repliedAt, askedBy, repliedBy } = row;
  const lamp = lampOfDay(context, dueOn, repliedAt);
  return { question, askedAt, dueOn, lamp, text, repliedAt, askedById: askedBy, repliedById: repliedBy };
}
