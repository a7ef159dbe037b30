import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { type FieldProblem, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { firstVersion, HeldDocument, Material, MaterialVersion, usableFile } from '../../materials/index.js';
import { Project } from '../../projects/index.js';
import { documentProblems } from '../document.rules.js';
import { materialKinds } from '../held-kinds.js';
import type { KeepDocumentInput } from '../library.input.js';
import { libraryOf } from '../library.queries.js';

/** Who holds what nobody named a maker of. */
const ownLibrary = '单位资料库';

/**
 * 珠 14: a document is kept once, for all projects or for one, and is not asked for again while it is valid. From a file, or from what was
 * brought for an application. Answers the entry's id.
 */
export function keepDocument(
  services: Services,
  actor: Actor,
  input: KeepDocumentInput,
): Promise<Outcome<string, InvalidInput | NotAllowed>> {
  const organisationId = libraryOf(actor);
  const command = {
    name: 'library.keep',
    permission: 'library.manage' as const,
    idempotencyKey: input.idempotencyKey,
    input,
    subject: { type: 'organisation', id: organisationId },
  };
  return services.uow.run<string, InvalidInput | NotAllowed>(actor, command, async (tx) => {
    const kind = materialKinds(services).find(({ code }) => code === input.materialCode);
    const source = await sourceOf(tx, organisationId, input);
    const projectId = input.projectId ?? (input.onlyItsProject ? source?.projectId : null);
    const project = projectId ? await tx.find(Project, { id: projectId, organisationId }) : null;
    const problems: FieldProblem[] = documentProblems(input, tx.today);
    if (kind === undefined) {
      const message = '这种材料不在资料库中保存。审批结果请在项目中登记以往结果，由窗口核验。';
      problems.push({ field: 'materialCode', reason: 'notKept', message });
    }
    if (input.projectId && project === null) {
      problems.push({ field: 'projectId', reason: 'unknown', message: '没有找到所选项目，请重新选择。' });
    }
    if (source === null) {
      problems.push({ field: 'fileId', reason: 'required', message: '请上传文件。' });
    } else if (kind !== undefined) {
      problems.push(...(await usableFile(tx, actor, source.fileId, kind.formats)).problems);
    }
    if (problems.length > 0 || source === null) return refuse(new InvalidInput(problems));

    const document = firstVersion(
      { id: tx.ids.next(), at: tx.now },
      {
        organisationId,
        projectCode: project?.code ?? null,
        materialCode: input.materialCode,
        name: input.name.trim(),
        source: 'library',
        sourceName: input.issuer?.trim() || ownLibrary,
        reference: input.reference?.trim() || null,
        issuedOn: input.issuedOn ?? null,
        validUntil: input.validUntil ?? null,
        fileId: source.fileId,
      },
      { recordedBy: actor.accountId, fromVersionId: source.versionId },
    );
    await tx.insert(HeldDocument, document);
    await tx.event({
      type: 'library.kept',
      subject: { type: 'heldDocument', id: document.id },
      after: { ...document },
      text: `存入资料库：${document.name}${document.reference ? `（${document.reference}）` : ''}。`,
      audience: 'audit',
    });
    return done(`held:${document.id}`);
  });
}

/** The file that is kept: uploaded for it, or the newest of what was brought for an application of the organisation. */
async function sourceOf(
  tx: Tx,
  organisationId: string,
  { fileId, fromMaterialId }: KeepDocumentInput,
): Promise<{ fileId: string; versionId: string | null; projectId: string | null } | null> {
  if (fileId) return { fileId, versionId: null, projectId: null };
  if (!fromMaterialId) return null;
  const material = await tx.find(Material, { id: fromMaterialId, organisationId, removedAt: null });
  if (material === null) return null;
  const version = await tx.get(MaterialVersion, { id: material.currentVersionId });
  return { fileId: version.fileId, versionId: version.id, projectId: material.projectId };
}
