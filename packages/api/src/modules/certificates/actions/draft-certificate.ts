import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { IllegalTransition, type NotAllowed, type StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { ItemCaseRow, takeCase } from '../../cases/index.js';
import { Organisation, Unit } from '../../identity/index.js';
import { Project } from '../../projects/index.js';
import { CertificateRow } from '../certificate.entity.js';
import { certificateEvent } from '../certificate-event.js';
import { templateOfItem } from '../templates/certificate-templates.js';
import { prefill } from '../templates/prefill.js';
import { voidPending } from '../void-pending.js';

export interface DraftCertificateCommand {
  idempotencyKey: string;
  caseId: string;
  expectedVersion: number;
}

/**
 * 拟制证照: a draft by the item's template, with everything filled in that is known. One that was sealed already and waits for the
 * decision is made void: its number stays used.
 */
export function draftCertificate(
  services: Services,
  actor: Actor,
  input: DraftCertificateCommand,
): Promise<Outcome<string, IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, caseId, expectedVersion } = input;
  const command = {
    name: 'certificate.draft',
    permission: 'certificate.draft' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'attachResult', caseId, expectedVersion);
    if (!taken.ok) return taken;
    const { itemCase } = taken.value;
    if ((await tx.find(CertificateRow, { caseId, state: 'draft' })) !== null) {
      return refuse(new IllegalTransition('draft', '这个办件已有证照草稿，请在草稿上修改。'));
    }
    await tx.update(ItemCaseRow, caseId, expectedVersion, {});
    await voidPending(tx, caseId, '重新拟制证照，原件作废。');
    const changed = await changedCertificate(tx, itemCase);
    const template = templateOfItem(itemCase.itemCode);
    const item = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
    const written = await prefill(tx, services, template, itemCase, changed);
    const project = await tx.get(Project, { id: itemCase.projectId });
    const holder = await tx.get(Organisation, { id: itemCase.organisationId });
    const unit = await tx.get(Unit, { id: itemCase.unitId });
    const id = tx.ids.next();
    const { accountId } = actor;
    await tx.insert(CertificateRow, {
      id,
      template: template.code,
      state: 'draft',
      kind: template.kind,
      title: template.title ?? item.result.name,
      ...unnumbered,
      caseId,
      applicationId: itemCase.applicationId,
      projectId: itemCase.projectId,
      organisationId: itemCase.organisationId,
      itemCode: itemCase.itemCode,
      itemName: itemCase.itemName,
      holderName: holder.name,
      holderCode: holder.creditCode,
      projectName: project.name,
      projectCode: project.code,
      unitId: unit.id,
      unitName: unit.name,
      districtCode: itemCase.districtCode,
      ...written,
      changesId: changed?.id ?? null,
      draftedBy: accountId,
      draftedAt: tx.now,
      editedBy: accountId,
      editedAt: tx.now,
      writtenBy: [accountId],
      version: 1,
    });
    await certificateEvent(
      tx,
      { ...itemCase, id, caseId },
      {
        type: 'certificate.drafted',
        after: { certificateId: id, template: template.code },
        text: `${unit.name}为“${itemCase.itemName}”拟制《${template.title ?? item.result.name}》草稿。`,
        audience: 'authority',
      },
    );
    return done(id);
  });
}

/** Before it is numbered and sealed. */
const unnumbered = {
  typeCode: null,
  identifier: null,
  serial: null,
  versionNumber: 1,
  number: null,
  issuerCode: null,
  issuedOn: null,
  checkCode: null,
  fileId: null,
  sha256: null,
  factsDigest: null,
  keyId: null,
  sealingId: null,
  resultId: null,
  replacedById: null,
  sealedBy: null,
  sealedAt: null,
  effectiveAt: null,
  suspendedAt: null,
  endedAt: null,
  endReason: null,
  remindedAt: null,
  expiredToldAt: null,
} as const;

/** 延期、变更: the certificate of the result the case names, which the new one takes the place of. */
async function changedCertificate(tx: Tx, { changesResultId }: ItemCaseRow): Promise<CertificateRow | null> {
  return changesResultId === null ? null : tx.find(CertificateRow, { resultId: changesResultId });
}
