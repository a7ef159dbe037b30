import type { RemarkAction } from '@gongshen/shared/material';
import type { Actor } from '../../kernel/actor.js';
import type { Tx } from '../../kernel/database/tx.js';
import { notFound } from '../../kernel/errors.js';
import { IllegalTransition, InvalidInput, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import { RemarkAnswerRow, RemarkRow } from './remark.entity.js';
import { happensNow, mayRelate } from './remark.policy.js';
import { getReadableVersion, type ReadableVersion } from './remark.queries.js';

interface TakenRemark {
  remark: RemarkRow;
  version: ReadableVersion;
}

/** What a reviewer is about to act on: before them, theirs to act on, and not over. */
export async function takeRemark(
  tx: Tx,
  services: Services,
  actor: Actor,
  action: RemarkAction,
  remarkId: string,
): Promise<Outcome<TakenRemark, NotAllowed | IllegalTransition>> {
  const remark = await tx.get(RemarkRow, { id: remarkId });
  const version = await getReadableVersion(tx, services, actor, remark.materialVersionId);
  if (remark.removedAt !== null) throw notFound();
  const subject = { ...remark, answered: (await tx.count(RemarkAnswerRow, { remarkId })) > 0 };
  if (!mayRelate(actor, action, subject)) {
    return refuse(new NotAllowed('您当前的身份不能对这条批注进行此项操作。'));
  }
  if (!happensNow(action, subject)) {
    return refuse(
      remark.resolvedAt !== null
        ? new IllegalTransition('resolved', '这条批注已处理完毕，不能再改动。')
        : new IllegalTransition('answered', '这条批注已有答复，不能删除。'),
    );
  }
  return done({ remark, version });
}

/** 1 to 500 characters. */
export function remarkText(given: string): Outcome<string, InvalidInput> {
  const text = given.trim();
  const length = [...text].length;
  const problem = (reason: string, message: string) => refuse(new InvalidInput([{ field: 'text', reason, message }]));
  if (length === 0) return problem('required', '请写明批注内容。');
  return length > 500 ? problem('tooLong', `最多填写500字，现为${length}字。`) : done(text);
}

/** What happened to a remark, for the log alone: a reviewer's working note is no step of the procedure. */
export function remarkEvent(tx: Tx, { remark, version }: TakenRemark, type: string, text: string): Promise<void> {
  return tx.event({
    type,
    subject: { type: 'remark', id: remark.id },
    projectId: remark.projectId,
    applicationId: remark.applicationId,
    materialVersionIds: [remark.materialVersionId],
    after: { page: remark.page, cell: remark.cell, passage: remark.passage, fileName: version.fileName },
    text,
    audience: 'audit',
  });
}
