import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { ItemCaseRow } from '../../cases/index.js';
import { SealUnavailable, type SignedPdf } from '../../seals/index.js';
import { putResult } from '../actions/attach-result.js';
import type { BegunSealing } from '../actions/seal-certificate.js';
import { CertificateRow } from '../certificate.entity.js';
import { certificateEvent, certificateName } from '../certificate-event.js';
import { takeStep } from '../certificate-step.js';
import { certificateSubject } from '../take-certificate.js';
import { markUsed } from './certificate-numbers.js';
import { closeSealing } from './end-sealing.js';

const tooLate = '用章期间办件或草稿发生了变化，这次盖的章没有采用，请刷新查看。';

/**
 * The last step: what was signed is kept and becomes the case's pending result, if the sealing is still open. One that comes too late is
 * taken by nobody: it is written down that it was signed, and its bytes are gone.
 */
export async function takeInSealed(
  services: Services,
  actor: Actor,
  { ready, numbered }: BegunSealing,
  signed: SignedPdf,
): Promise<Outcome<string, SealUnavailable>> {
  const certificateId = numbered.id;
  const command = {
    name: 'certificate.takeInSealed',
    idempotencyKey: null,
    input: null,
    subject: { type: 'certificate', id: certificateId },
  };
  const outcome = await services.uow.run<boolean, SealUnavailable>(actor, command, async (tx) => {
    const draft = await tx.get(CertificateRow, { id: certificateId });
    const itemCase = await tx.get(ItemCaseRow, { id: draft.caseId });
    const { caseOpen } = certificateSubject(draft, itemCase, false);
    const still = draft.state === 'draft' && draft.sealingId === ready.id && caseOpen;
    if (!still || !(await closeSealing(tx, ready.id, 'done', null))) {
      await tx.event({
        type: 'certificate.sealedTooLate',
        subject: { type: 'certificate', id: certificateId },
        after: { sealingId: ready.id, number: numbered.number, digest: signed.digest },
        text: `《${numbered.title}》（${numbered.number}）的用章结果到得太晚，没有采用。`,
        audience: 'audit',
      });
      return done(false);
    }
    const sealed = await services.seals.record(tx, actor, ready, signed);
    if (!sealed.ok) return sealed;
    const { bytes, keyId } = sealed.value;
    const { typeCode, serial, versionNumber, identifier, checkCode, issuerCode, kind, title } = numbered;
    const { number, issuedOn } = numbered as { number: string; issuedOn: string };
    const fileId = await services.files.storeMade(tx, actor, {
      bytes,
      fileName: `${title}${number}.pdf`,
      mediaType: 'application/pdf',
    });
    await tx.update(ItemCaseRow, itemCase.id, null, {});
    const resultId = await putResult(tx, actor, itemCase, { kind, title, number, issuedOn, fileId }, '编号盖章');
    await markUsed(tx, certificateId);
    const row = await takeStep(tx, draft, {
      step: 'seal',
      expectedVersion: draft.version,
      set: {
        ...{ typeCode, serial, versionNumber, number, issuerCode, identifier, checkCode, issuedOn },
        ...{ fileId, keyId, resultId, sealingId: null, factsDigest: numbered.factsDigest },
        sha256: createHash('sha256').update(bytes).digest('hex'),
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
    return done(true);
  });
  if (!outcome.ok) return outcome;
  return outcome.value ? done(certificateId) : refuse(new SealUnavailable(tooLate));
}
