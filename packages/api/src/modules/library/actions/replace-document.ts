import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { replaceHeld, usableFile } from '../../materials/index.js';
import { documentProblems } from '../document.rules.js';
import { materialKinds } from '../held-kinds.js';
import type { ReplaceDocumentInput } from '../library.input.js';
import { takeDocument } from '../take-document.js';

type Refused = InvalidInput | IllegalTransition | NotAllowed;

/** A newer version of a kept document; the one before stays, and whatever was submitted with it stays as it was. Answers the entry's id. */
export function replaceDocument(
  services: Services,
  actor: Actor,
  input: ReplaceDocumentInput,
): Promise<Outcome<string, Refused>> {
  const command = {
    name: 'library.replace',
    permission: 'library.manage' as const,
    idempotencyKey: input.idempotencyKey,
    input,
    subject: { type: 'heldDocument', id: input.entryId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeDocument(tx, actor, 'replace', input.entryId);
    if (!taken.ok) return taken;
    const current = taken.value;
    const newer = new IllegalTransition('replaced', '这份文件已有更新的版本，请刷新页面后在新版本上操作。');
    if (current.number !== input.expectedNumber) return refuse(newer);
    const formats = materialKinds(services).find(({ code }) => code === current.materialCode)?.formats ?? [];
    const { file, problems } = await usableFile(tx, actor, input.fileId, formats);
    const all = [...documentProblems(input, tx.today), ...problems];
    if (file === null || all.length > 0) return refuse(new InvalidInput(all));
    const next = await replaceHeld(
      tx,
      current,
      {
        ...current,
        name: input.name.trim(),
        sourceName: input.issuer?.trim() || current.sourceName,
        reference: input.reference?.trim() || null,
        issuedOn: input.issuedOn ?? null,
        validUntil: input.validUntil ?? null,
        fileId: file.id,
      },
      { recordedBy: actor.accountId },
    );
    if (next === null) return refuse(newer);
    await tx.event({
      type: 'library.replaced',
      subject: { type: 'heldDocument', id: next.id },
      before: { ...current },
      after: { ...next, sha256: file.sha256 },
      text: `资料库文件“${current.name}”更新为第 ${next.number} 版。`,
      audience: 'audit',
    });
    return done(`held:${next.id}`);
  });
}
