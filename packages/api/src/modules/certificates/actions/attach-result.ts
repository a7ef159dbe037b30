import type { ResultKind } from '@gongshen/shared/certificate';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { isOwnFile } from '../../../kernel/files/own-file.js';
import { StoredFile } from '../../../kernel/files/stored-file.entity.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { caseEvent, ItemCaseRow, takeCase } from '../../cases/index.js';
import { resultProblems } from '../result.rules.js';
import { ResultDocumentRow } from '../result-document.entity.js';
import { voidPending } from '../void-pending.js';

export interface AttachResultCommand {
  idempotencyKey: string;
  caseId: string;
  expectedVersion: number;
  kind: ResultKind;
  number: string;
  title: string;
  issuedOn: string;
  fileId: string;
}

/** The result document is made ready before the decision and becomes effective with it (珠 17, 21). One attached before is replaced. */
export function attachResult(
  services: Services,
  actor: Actor,
  input: AttachResultCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, caseId, expectedVersion } = input;
  const command = {
    name: 'result.attach',
    permission: 'case.attachResult' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'attachResult', caseId, expectedVersion);
    if (!taken.ok) return taken;
    const { itemCase } = taken.value;
    const file = await usableFile(tx, services, actor, itemCase, input.fileId);
    const problems = resultProblems(input, file?.mediaType ?? null, tx.today);
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    // The case changes its version: what is decided on is what the approver saw.
    await tx.update(ItemCaseRow, caseId, expectedVersion, {});
    await voidPending(tx, caseId, '另行上传了结果文书。');
    await putResult(tx, actor, itemCase, { ...input, number: input.number.trim(), title: input.title.trim() }, '上传');
    return done(caseId);
  });
}

/** The document of a case that its decision will rest on; one that lay there before is replaced. Answers its id. */
export async function putResult(
  tx: Tx,
  actor: Actor,
  itemCase: ItemCaseRow,
  document: Pick<ResultDocumentRow, 'kind' | 'number' | 'title' | 'issuedOn' | 'fileId'>,
  done: string,
): Promise<string> {
  const { id: caseId, applicationId, projectId, itemCode, itemName, unitId } = itemCase;
  const { kind, number, title, issuedOn, fileId } = document;
  await tx.updateWhere(ResultDocumentRow, { caseId, effective: false, replacedAt: null }, { replacedAt: tx.now });
  const id = tx.ids.next();
  await tx.insert(ResultDocumentRow, {
    ...{ id, caseId, applicationId, projectId, itemCode, itemName, kind, number, title, issuedOn, fileId, unitId },
    attachedBy: actor.accountId,
    attachedAt: tx.now,
    effective: false,
    replacedAt: null,
    replacedById: null,
    revokedAt: null,
    revokedReason: null,
  });
  await caseEvent(tx, itemCase, {
    type: 'result.attached',
    after: { resultId: id, kind, number },
    text: `${actor.acting.unitName ?? ''}为“${itemName}”${done}${labels('zh-CN').resultKind[kind]}（${number}），待办结后生效。`,
    audience: 'authority',
  });
  return id;
}

/** The file, when the person or a colleague of the same unit uploaded it, or the system made it for this case. */
async function usableFile(
  tx: Tx,
  { resultFiles }: Services,
  actor: Actor,
  itemCase: ItemCaseRow,
  fileId: string,
): Promise<StoredFile | null> {
  const file = await tx.find(StoredFile, { id: fileId });
  if (file === null) return null;
  return isOwnFile(actor, file) || (await resultFiles.accepts(tx, itemCase, fileId)) ? file : null;
}

/** With the decision the attached document becomes effective; runs inside the decision's unit of work. */
export async function makeEffective(tx: Tx, caseId: string): Promise<void> {
  await tx.updateWhere(ResultDocumentRow, { caseId, effective: false, replacedAt: null }, { effective: true });
}
