import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { findOwnFile } from '../../../kernel/files/own-file.js';
import type { FieldProblem } from '../../../kernel/graphql/domain-error.js';

/** A signature is a picture that the clerk's own screen sent in, and nobody else's. */
export async function signatureProblems(
  tx: Tx,
  actor: Actor,
  { signatureFileId }: { signatureFileId?: string | null },
): Promise<FieldProblem[]> {
  if (!signatureFileId) return [];
  const file = await findOwnFile(tx, actor, signatureFileId);
  const problem = (reason: string, message: string) => [{ field: 'signatureFileId', reason, message }];
  if (file === null) return problem('unknown', '没有找到签名，请重新签名。');
  return file.mediaType === 'image/png' ? [] : problem('typeNotAccepted', '签名应为 PNG 图片，请重新签名。');
}
