import type { Actor } from '../../../kernel/actor.js';
import { InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { RemarkRow } from '../remark.entity.js';
import { writesRemarks } from '../remark.policy.js';
import { getReadableVersion } from '../remark.queries.js';
import type { AddRemarkInput } from '../remark.results.js';
import { remarkEvent, remarkText } from '../take-remark.js';

/** No drawing set has more pages. */
const pagesAtMost = 100_000;

/** 批注: a reviewer pins a remark to a place of the page that lies before them. */
export function addRemark(
  services: Services,
  actor: Actor,
  input: AddRemarkInput,
): Promise<Outcome<string, InvalidInput | NotAllowed>> {
  const { idempotencyKey, materialVersionId } = input;
  const command = {
    name: 'remark.add',
    permission: 'remark.write' as const,
    idempotencyKey,
    input,
    subject: { type: 'materialVersion', id: materialVersionId },
  };
  return services.uow.run<string, InvalidInput | NotAllowed>(actor, command, async (tx) => {
    const version = await getReadableVersion(tx, services, actor, materialVersionId);
    const { unitId } = actor.acting;
    if (!writesRemarks(actor.acting) || unitId === null) {
      return refuse(new NotAllowed('您当前的身份不能书写批注。'));
    }
    const text = remarkText(input.text);
    if (!text.ok) return text;
    if (!isPlace(input)) {
      const message = '批注的位置不在页面上，请在页面上重新选择。';
      return refuse(new InvalidInput([{ field: 'page', reason: 'invalid', message }]));
    }
    const { materialId, applicationId, projectId } = version;
    const remark: RemarkRow = {
      id: tx.ids.next(),
      ...{ materialVersionId, materialId, applicationId, projectId, unitId },
      page: input.page,
      x: Math.round(input.x * 10_000),
      y: Math.round(input.y * 10_000),
      text: text.value,
      authorId: actor.accountId,
      at: tx.now,
      ...{ resolvedAt: null, resolvedBy: null, removedAt: null, version: 1 },
    };
    await tx.insert(RemarkRow, remark);
    const about = `在“${version.fileName}”第 ${remark.page} 页批注：${remark.text}`;
    await remarkEvent(tx, { remark, version }, 'remark.added', about);
    return done(remark.id);
  });
}

const isFraction = (value: number) => value >= 0 && value <= 1;
const isPlace = ({ page, x, y }: AddRemarkInput) => page >= 1 && page <= pagesAtMost && isFraction(x) && isFraction(y);
