import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { textProblems } from '../../../kernel/written-text.js';
import { HeldDocument } from '../../materials/index.js';
import type { EndDocumentInput } from '../library.input.js';
import { takeDocument } from '../take-document.js';

type Refused = InvalidInput | IllegalTransition | NotAllowed;

/** A kept document counts no longer; it stays for the record, and what was submitted with it stays as it was. Answers the entry's id. */
export function endDocument(
  services: Services,
  actor: Actor,
  input: EndDocumentInput,
): Promise<Outcome<string, Refused>> {
  const command = {
    name: 'library.end',
    permission: 'library.manage' as const,
    idempotencyKey: input.idempotencyKey,
    input,
    subject: { type: 'heldDocument', id: input.entryId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeDocument(tx, actor, 'end', input.entryId);
    if (!taken.ok) return taken;
    const problems = textProblems({ field: 'reason', label: '停用理由', text: input.reason, atMost: 500 });
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const { id, name } = taken.value;
    const endedReason = input.reason.trim();
    // A newer version that came meanwhile is not what was looked at.
    const standing = { id, endedAt: null, replacedAt: null };
    if ((await tx.updateWhere(HeldDocument, standing, { endedAt: tx.now, endedReason })) !== 1) {
      return refuse(new IllegalTransition('changed', '这份文件刚刚被更新或停用，请刷新页面后再操作。'));
    }
    await tx.event({
      type: 'library.ended',
      subject: { type: 'heldDocument', id },
      before: { endedAt: null },
      after: { endedAt: tx.now, endedReason },
      text: `停用资料库文件“${name}”。理由：${endedReason}`,
      audience: 'audit',
    });
    return done(`held:${id}`);
  });
}
