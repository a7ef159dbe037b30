import { systemActor } from '../../kernel/actor.js';
import { FileUnreadable } from '../../kernel/files/file-reader.js';
import { instantAfter } from '../../kernel/now.js';
import { done } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import { DocumentTrouble } from './document-trouble.entity.js';
import { ProcedureDocument } from './procedure-document.entity.js';

const minute = 60_000;
const longestWait = 6 * 60 * minute;

/** What a paper needs is not there or not whole. */
export class PaperUndrawable extends Error {}

/** Milliseconds until the next try: a minute after the first one, twice as long after each, six hours at most. */
export const waitAfter = (attempts: number): number => Math.min(minute * 2 ** (attempts - 1), longestWait);

/** Why a paper could not be drawn, for whoever looks after the system. */
export function failureText(error: unknown): string {
  if (error instanceof PaperUndrawable) return error.message;
  if (error instanceof FileUnreadable) {
    return error.kind === 'missing'
      ? '文书上的签名图片在存储中缺失，请从备份恢复该文件。'
      : '文书上的签名图片与其校验值不符，请从备份恢复该文件。';
  }
  return '生成文书文件时系统出现故障，请查看系统日志。';
}

/** Keeps that it failed and when it is tried next. Told once, however often it fails: to the log, the audit and those who look after it. */
export async function recordTrouble(services: Services, documentId: string, error: unknown): Promise<void> {
  const subject = { type: 'document', id: documentId };
  const command = { name: 'document.archiveFailed', idempotencyKey: null, input: null, subject, audited: false };
  const failure = failureText(error);
  const outcome = await services.uow.run(systemActor('文书归档'), command, async (tx) => {
    const known = await tx.find(DocumentTrouble, { documentId });
    if (known !== null) {
      const attempts = known.attempts + 1;
      const nextTryAt = instantAfter(tx.now, waitAfter(attempts));
      await tx.updateWhere(DocumentTrouble, { documentId }, { attempts, lastAt: tx.now, nextTryAt, failure });
      return done(false);
    }
    const document = await tx.get(ProcedureDocument, { id: documentId });
    const nextTryAt = instantAfter(tx.now, waitAfter(1));
    const times = { firstAt: tx.now, lastAt: tx.now, nextTryAt };
    await tx.insert(DocumentTrouble, { id: tx.ids.next(), documentId, attempts: 1, ...times, failure });
    await tx.event({
      type: 'document.archiveFailed',
      subject,
      after: { failure },
      text: `${document.title}${document.readableNumber}未能生成文件：${failure}`,
      audience: 'audit',
    });
    return done(true);
  });
  if (outcome.ok && outcome.value)
    services.log.error({ document: documentId, error }, 'a document could not be archived');
}
