import type { Actor } from '../../../kernel/actor.js';
import { InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { RemarkRow } from '../remark.entity.js';
import { writesRemarks } from '../remark.policy.js';
import { getReadableVersion } from '../remark.queries.js';
import type { AddRemarkInput } from '../remark.results.js';
import { placeText, remarkPlace } from '../remark-place.rules.js';
import { remarkEvent, remarkText } from '../take-remark.js';

/** 批注: a reviewer pins a remark to a place of what lies before them. */
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
    const { place, problem } = remarkPlace(version.mediaType, input);
    if (problem) return refuse(new InvalidInput([problem], problem.message));
    const { materialId, applicationId, projectId } = version;
    const remark: RemarkRow = {
      id: tx.ids.next(),
      ...{ materialVersionId, materialId, applicationId, projectId, unitId },
      ...place,
      text: text.value,
      authorId: actor.accountId,
      at: tx.now,
      ...{ resolvedAt: null, resolvedBy: null, removedAt: null, version: 1 },
    };
    await tx.insert(RemarkRow, remark);
    const about = `在“${version.fileName}”${placeText(remark)}批注：${remark.text}`;
    await remarkEvent(tx, { remark, version }, 'remark.added', about);
    return done(remark.id);
  });
}
