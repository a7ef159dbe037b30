import { createHash } from 'node:crypto';
import { type CertificateState, nextCertificateState } from '@gongshen/shared/certificate';
import type { PdfVerdict } from '../../seals/index.js';
import type { CertificateRow, CertificateStepRow } from '../certificate.entity.js';
import { factsDigest, marksIn, stepDigest } from '../certificate-facts.js';
import type { CertificateFaultKind } from '../certificate-fault-kind.js';
import type { ResultDocumentRow } from '../result-document.entity.js';

export interface FoundFault {
  kind: CertificateFaultKind;
  text: string;
}

/** Everything the database and the storage say of a certificate. */
export interface CertificateEvidence {
  row: CertificateRow;
  steps: readonly CertificateStepRow[];
  result: ResultDocumentRow | null;
  /** Null: the file is not there. */
  bytes: Buffer | null;
  /** Null: the file is not there. */
  seals: PdfVerdict | null;
}

/** What is wrong with a certificate as it is stored, S55: the row, its history, the result document, the file, the seal. */
export function certificateFaults(evidence: CertificateEvidence): FoundFault[] {
  return [...factFaults(evidence), ...historyFaults(evidence), ...resultFaults(evidence), ...fileFaults(evidence)];
}

function factFaults({ row, bytes }: CertificateEvidence): FoundFault[] {
  const computed = factsDigest(row);
  if (computed !== row.factsDigest) {
    return [{ kind: 'factsAltered', text: '登记的证照内容与盖章时不一致，数据库记录被改动。' }];
  }
  // Both the row and its digest may have been written anew: the sealed file still says what was sealed.
  const marks = bytes === null ? [] : marksIn(bytes);
  if (bytes !== null && !marks.some(({ checkCode, digest }) => checkCode === row.checkCode && digest === computed)) {
    return [{ kind: 'factsAltered', text: '登记的证照内容与盖章文件中记载的不一致。' }];
  }
  return [];
}

function historyFaults({ row, steps }: CertificateEvidence): FoundFault[] {
  const broken = (text: string): FoundFault[] => [{ kind: 'historyAltered', text }];
  let digest = '';
  let state: CertificateState = 'draft';
  let suspended = false;
  for (const [index, step] of steps.entries()) {
    const expected = stepDigest(digest, step);
    if (step.seq !== index + 1 || step.digest !== expected)
      return broken(`证照经历的第 ${index + 1} 条记录被改动或缺失。`);
    digest = expected;
    if (step.step === 'suspend') suspended = true;
    if (step.step === 'resume') suspended = false;
    const next = nextCertificateState(state, step.step);
    if (next === null) return broken('证照经历前后矛盾。');
    state = step.step === 'reinstate' && suspended ? 'suspended' : next;
  }
  return state === row.state ? [] : broken('证照状态与其经历不符，数据库记录被改动。');
}

function resultFaults({ row, result }: CertificateEvidence): FoundFault[] {
  const said = result !== null && result.number === row.number && result.title === row.title;
  const same = said && result.fileId === row.fileId && result.issuedOn === row.issuedOn && result.caseId === row.caseId;
  if (!same) return [{ kind: 'resultAltered', text: '办件的结果文书记录与证照不一致。' }];
  const tookEffect = row.effectiveAt !== null;
  if (result.effective !== tookEffect || (result.revokedAt !== null) !== (row.state === 'revoked')) {
    return [{ kind: 'resultAltered', text: '办件的结果文书的效力与证照不一致。' }];
  }
  return [];
}

function fileFaults({ row, bytes, seals }: CertificateEvidence): FoundFault[] {
  if (bytes === null) return [{ kind: 'fileMissing', text: '证照文件丢失或无法读取。' }];
  if (createHash('sha256').update(bytes).digest('hex') !== row.sha256) {
    return [{ kind: 'fileAltered', text: '证照文件的内容与登记的摘要不一致。' }];
  }
  const last = seals?.signatures.at(-1);
  const holds = last?.wholeFile && last.intact && last.trusted === 'own' && last.unitId === row.unitId && last.recorded;
  return holds ? [] : [{ kind: 'sealInvalid', text: '证照文件上的电子印章未通过验证。' }];
}
