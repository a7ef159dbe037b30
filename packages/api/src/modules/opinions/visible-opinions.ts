import { notFound } from '../../kernel/errors.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { caseLoader, getReadableCase } from '../cases/index.js';
import { OpinionRow } from './opinion.entity.js';
import { replyLoader } from './opinion.loaders.js';
import { mayReadOpinion } from './opinion.policy.js';

/** Those of the opinions this person sees, in cases the person may read; at most two statements, none for an authority. */
export async function visibleOpinions(context: RequestContext, opinions: readonly OpinionRow[]): Promise<OpinionRow[]> {
  const { acting } = context.requireActor();
  const isApplicant = acting.role === 'applicant';
  const seen = await Promise.all(
    opinions.map(async (opinion) => {
      const [itemCase, reply] = isApplicant
        ? await Promise.all([caseLoader(context).load(opinion.caseId), replyLoader(context).load(opinion.id)])
        : [null, null];
      const caseDecided = (itemCase?.decidedAt ?? null) !== null;
      return mayReadOpinion(acting, { ...opinion, caseDecided, replyAsked: reply !== null });
    }),
  );
  return opinions.filter((_, index) => seen[index]);
}

/** A given opinion by its id; NOT_FOUND for a draft, and for whoever does not see it in a list. */
export async function getVisibleOpinion(context: RequestContext, id: string): Promise<OpinionRow> {
  const { read } = context.services.db;
  const opinion = await read.get(OpinionRow, { id });
  await getReadableCase(read, context.requireActor(), opinion.caseId);
  const [seen] = opinion.state === 'draft' ? [] : await visibleOpinions(context, [opinion]);
  if (seen === undefined) throw notFound();
  return seen;
}
