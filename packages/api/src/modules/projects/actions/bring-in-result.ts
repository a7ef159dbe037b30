import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { findBroughtFile } from '../../../kernel/files/own-file.js';
import { InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { PriorResult } from '../prior-result.entity.js';
import { type BroughtIn, bringInProblems } from '../prior-result.rules.js';
import { mayBringInResult } from '../project.policy.js';
import { getProject } from '../project.queries.js';
import { AlreadyHeld } from '../project.refusals.js';

export interface BringInResult extends BroughtIn {
  idempotencyKey: string;
  projectId: string;
  fileId: string;
}

/** Registers a result obtained before the project entered the system, once and with its paper (domain §2). */
export async function bringInResult(
  services: Services,
  actor: Actor,
  input: BringInResult,
): Promise<Outcome<{ priorResultId: string }, InvalidInput | NotAllowed | AlreadyHeld>> {
  const { idempotencyKey, ...body } = input;
  const command = {
    name: 'bringInResult',
    permission: 'project.bringInResult',
    idempotencyKey,
    input: body,
    subject: { type: 'project', id: input.projectId, projectId: input.projectId },
  } as const;
  return services.uow.run(actor, command, async (tx) => {
    const project = await getProject(tx, actor, input.projectId);
    if (!mayBringInResult(actor, project)) return refuse(new NotAllowed('只有项目的建设单位可以登记以往结果。'));
    const edition = services.catalogue.get(project.catalogueId);
    const item = edition.findItem(input.itemCode);
    const applicable = edition.applicableItems(project.answers).has(input.itemCode);
    const problems = [
      ...bringInProblems(input, item !== null, applicable, tx.today),
      ...(await fileProblems(tx, actor, input.fileId)),
    ];
    if (problems.length > 0 || !item) return refuse(new InvalidInput(problems));
    const held = await heldAlready(services, tx, input, item.name);
    if (held) return refuse(held);
    const row: PriorResult = {
      id: tx.ids.next(),
      projectId: project.id,
      itemCode: input.itemCode,
      documentNumber: input.documentNumber.trim(),
      issuedBy: input.issuedBy.trim(),
      issuedOn: input.issuedOn,
      fileId: input.fileId,
      state: 'submitted',
      remark: null,
      submittedBy: actor.accountId,
      submittedAt: tx.now,
      checkedBy: null,
      checkedAt: null,
      version: 1,
    };
    await tx.insert(PriorResult, row);
    await tx.event({
      type: 'priorResult.submitted',
      subject: { type: 'priorResult', id: row.id },
      projectId: project.id,
      after: { itemCode: row.itemCode, documentNumber: row.documentNumber, fileId: row.fileId },
      text: `登记以往结果：${item.result.name}（${row.documentNumber}），等待综合窗口核验。`,
    });
    return done({ priorResultId: row.id });
  });
}

/** The own upload only: an id that was guessed opens nothing. */
async function fileProblems(tx: Tx, actor: Actor, fileId: string) {
  const file = await findBroughtFile(tx, actor, fileId);
  return file !== null ? [] : [{ field: 'fileId', reason: 'unknown', message: '请上传结果文件的扫描件' }];
}

async function heldAlready(
  services: Services,
  tx: Tx,
  input: BringInResult,
  itemName: string,
): Promise<AlreadyHeld | null> {
  const { projectId, itemCode } = input;
  const [known] = await tx.list(PriorResult, { projectId, itemCode, state: ['submitted', 'confirmed'] });
  if (known) {
    const state = known.state === 'confirmed' ? '已核验确认' : '正在等待窗口核验';
    return new AlreadyHeld(`“${itemName}”的结果 ${known.documentNumber} 已在本项目登记，${state}`);
  }
  const facts = await services.projectFacts.items(tx, [projectId]);
  const obtained = facts.some((fact) => fact.itemCode === itemCode && fact.state === 'obtained');
  return obtained ? new AlreadyHeld(`“${itemName}”的结果已在本系统办结取得`) : null;
}
