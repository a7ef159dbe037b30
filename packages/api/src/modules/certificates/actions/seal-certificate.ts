import { createHash, randomBytes } from 'node:crypto';
import { makeCertificateIdentifier, makeCheckCode } from '@gongshen/shared/certificate';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { paperPdf } from '../../../kernel/documents/paper-pdf.js';
import {
  type FreshSignInRequired,
  type IllegalTransition,
  InvalidInput,
  NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { ItemCaseRow } from '../../cases/index.js';
import { requireFresh } from '../../identity/index.js';
import { SealUnavailable } from '../../seals/index.js';
import { CertificateIssuer, CertificateRow } from '../certificate.entity.js';
import { wroteIt } from '../certificate.policy.js';
import { certificateProblems } from '../certificate.rules.js';
import { certificateEvent, certificateName } from '../certificate-event.js';
import { factsDigest } from '../certificate-facts.js';
import { allocateNumber } from '../certificate-number.js';
import { takeStep } from '../certificate-step.js';
import { checkLink } from '../check/check-link.js';
import { takeCertificate } from '../take-certificate.js';
import { certificatePaper } from '../templates/certificate-paper.js';
import { getTemplate } from '../templates/certificate-templates.js';
import { putResult } from './attach-result.js';
import type { CertificateCommand } from './save-certificate.js';

type SealRefusal = InvalidInput | IllegalTransition | NotAllowed | StaleVersion | SealUnavailable | FreshSignInRequired;

/**
 * 编号盖章: by an approver who did not write in it, with the password given anew. The number is allocated now, in this transaction;
 * the paper is made, sealed and kept, and is from now on the case's pending result, which the decision makes effective (珠 6, 17).
 */
export function sealCertificate(
  services: Services,
  actor: Actor,
  input: CertificateCommand,
): Promise<Outcome<string, SealRefusal>> {
  const { idempotencyKey, certificateId, expectedVersion } = input;
  const command = {
    name: 'certificate.seal',
    permission: 'certificate.seal' as const,
    idempotencyKey,
    input,
    subject: { type: 'certificate', id: certificateId },
  };
  return services.uow.run<string, SealRefusal>(actor, command, async (tx) => {
    const taken = await takeCertificate(tx, actor, 'seal', certificateId, expectedVersion);
    if (!taken.ok) return taken;
    const { row: draft, itemCase, subject } = taken.value;
    if (wroteIt(actor.accountId, subject)) {
      return refuse(new NotAllowed('证照应由拟制人以外的审批人核对盖章，您拟制或修改过这份草稿，请另一位审批人盖章。'));
    }
    const template = getTemplate(draft.template);
    const problems = certificateProblems(template, draft, true);
    if (problems.length > 0) return refuse(new InvalidInput(problems, '草稿还没有填完，请经办人补充后再盖章。'));
    const fresh = await requireFresh(services, actor);
    if (!fresh.ok) return fresh;
    const issuer = await tx.find(CertificateIssuer, { id: draft.unitId });
    if (issuer === null) {
      return refuse(
        new SealUnavailable('本单位还没有登记统一社会信用代码，不能生成电子证照标识，请联系本单位的部门管理员登记。'),
      );
    }
    const named = await nameOf(tx, draft);
    if (!named.ok) return named;
    const { definer, category } = template.type;
    const typeCode = `${definer ?? issuer.creditCode}${category}`;
    const { serial, versionNumber } = named.value;
    const numbered: CertificateRow = {
      ...draft,
      ...named.value,
      typeCode,
      issuerCode: issuer.creditCode,
      identifier: makeCertificateIdentifier({ typeCode, issuerCode: issuer.creditCode, serial, versionNumber }),
      checkCode: makeCheckCode(randomBytes(10)),
      issuedOn: tx.today,
      sealedBy: actor.accountId,
    };
    const digest = factsDigest(numbered);
    const paper = certificatePaper(
      template,
      { ...numbered, factsDigest: digest },
      { at: tx.now, checkLink: checkLink(services.config, numbered.checkCode as string) },
    );
    const sealed = await services.seals.sealPdf(tx, actor, {
      unitId: draft.unitId,
      pdf: await paperPdf(paper),
      reason: `核发${certificateName(numbered)}`,
      subject: { type: 'certificate', id: draft.id },
      at: tx.now,
    });
    if (!sealed.ok) return sealed;
    const { bytes, keyId } = sealed.value;
    const fileId = await services.files.storeMade(tx, actor, {
      bytes,
      fileName: `${draft.title}${numbered.number}.pdf`,
      mediaType: 'application/pdf',
    });
    const { kind, title, number, issuedOn, identifier, checkCode, issuerCode } = numbered;
    const document = { kind, title, number: number as string, issuedOn: issuedOn as string, fileId };
    await tx.update(ItemCaseRow, itemCase.id, null, {});
    const resultId = await putResult(tx, actor, itemCase, document, '编号盖章');
    const row = await takeStep(tx, draft, {
      step: 'seal',
      expectedVersion,
      set: {
        ...{
          typeCode,
          serial,
          versionNumber,
          number,
          issuerCode,
          identifier,
          checkCode,
          issuedOn,
          fileId,
          keyId,
          resultId,
        },
        sha256: createHash('sha256').update(bytes).digest('hex'),
        factsDigest: digest,
        sealedBy: actor.accountId,
        sealedAt: tx.now,
      },
    });
    await certificateEvent(tx, row, {
      type: 'certificate.sealed',
      before: { state: 'draft' },
      after: { state: 'sealed', number, identifier, versionNumber, fileId, resultId, sha256: row.sha256 },
      text: `${actor.acting.unitName ?? ''}对${certificateName(row)}编号盖章，待办结后生效。`,
      audience: 'authority',
    });
    return done(certificateId);
  });
}

/** A change keeps number and serial and is the next version (GB/T 36904); everything else is numbered anew. */
async function nameOf(
  tx: Tx,
  draft: CertificateRow,
): Promise<Outcome<{ number: string; serial: string; versionNumber: number }, InvalidInput>> {
  const changed = draft.changesId === null ? null : await tx.get(CertificateRow, { id: draft.changesId });
  if (changed?.number && changed.serial && changed.template === draft.template) {
    const { number, serial } = changed;
    // Of all that were ever made: one that was made void has used up its version.
    const versions = await tx.list(CertificateRow, { template: changed.template, unitId: changed.unitId, serial });
    return done({ number, serial, versionNumber: Math.max(...versions.map((each) => each.versionNumber)) + 1 });
  }
  const allocated = await allocateNumber(tx, getTemplate(draft.template), draft);
  return allocated.ok ? done({ ...allocated.value, versionNumber: 1 }) : allocated;
}
