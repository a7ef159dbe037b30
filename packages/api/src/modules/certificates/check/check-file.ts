import { createHash } from 'node:crypto';
import type { CheckVerdict } from '@gongshen/shared/certificate';
import { parseCertificateIdentifier, readCheckCode } from '@gongshen/shared/certificate';
import { dayInWords } from '@gongshen/shared/clock';
import { dayOf } from '../../../kernel/now.js';
import type { Services } from '../../../kernel/services.js';
import type { SignatureVerdict } from '../../seals/index.js';
import { CertificateRow } from '../certificate.entity.js';
import { marksIn } from '../certificate-facts.js';
import type { CheckedPaper } from './checkables.js';

/** What a check says. The facts are always those of the register, never what the file or paper says. */
export interface CheckAnswer {
  verdict: CheckVerdict;
  reason: string;
  /** Of the register; null where nothing of ours was recognised. */
  paper: CheckedPaper | null;
  /** What to compare with the paper in hand; for a code alone. */
  compare: string | null;
  /** The code that came with the file leads to another paper than the file. */
  otherCode: CheckedPaper | null;
}

const nothing = { paper: null, compare: null, otherCode: null } as const;

const unknownText = '没有查到这个核验码对应的证照或文书，请核对后重新输入；仍查不到的，不是本系统出具。';

/** The same answer for whatever is not there: nothing to learn from it (S58). */
export const unknownCode: CheckAnswer = { ...nothing, verdict: 'unknown', reason: unknownText };

/** The register's word on a code, as it was typed or read from a QR code. */
export async function checkCode({ checkables, db, clock }: Services, text: string): Promise<CheckAnswer> {
  const code = readCheckCode(text);
  const paper = code === null ? null : await checkables.find(db.read, code, dayOf(clock.now()));
  if (paper === null) return unknownCode;
  return { ...nothing, verdict: paper.verdict, reason: paper.reason, paper, compare: compareText(paper) };
}

/** A code proves only that there is such a paper: whether the one in hand is it, the person has to see. */
function compareText({ title, number, holder, issuer, issuedOn }: CheckedPaper): string {
  const facts = [
    `名称为“${title}”`,
    ...(number === null ? [] : [`编号为“${number}”`]),
    ...(holder === null ? [] : [`持证人为“${holder}”`]),
    `出具机关为“${issuer}”`,
    `签发日期为 ${dayInWords(issuedOn)}`,
  ];
  return `请与手中的证照逐项核对：${facts.join('，')}。任何一项不一致，手中的就不是这份证照，可能是二维码被换用。`;
}

/**
 * Whether a file is, byte for byte, what was issued, and how that stands today; else what is wrong with it (S53).
 * @param otherText a code that came with it, from the QR code of the paper
 */
export async function checkFile(services: Services, bytes: Buffer, otherText: string | null): Promise<CheckAnswer> {
  const { checkables, db, clock } = services;
  const today = dayOf(clock.now());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const paper = await checkables.findByFile(db.read, sha256, today);
  const other = await otherPaper(services, otherText, paper, today);
  if (paper !== null) {
    const reason = `文件与登记的原件逐字节一致。${paper.reason}`;
    return { ...nothing, verdict: paper.verdict, reason: reason + otherTold(other), paper, otherCode: other };
  }
  const { signatures } = await services.seals.verifyPdf(bytes);
  const marked = await markedPaper(services, bytes, today);
  const answer = judged(signatures, marked !== null || (await claimsIdentifier(services, bytes)));
  return { ...nothing, ...answer, reason: answer.reason + otherTold(other), paper: marked, otherCode: other };
}

const otherTold = (other: CheckedPaper | null) =>
  other === null ? '' : `但二维码或核验码对应的是另一份证照（${other.title}${other.number ?? ''}），两者不是同一份。`;

async function otherPaper(
  { checkables, db }: Services,
  text: string | null,
  own: CheckedPaper | null,
  today: string,
): Promise<CheckedPaper | null> {
  const code = text === null ? null : readCheckCode(text);
  if (code === null || code === own?.code) return null;
  return checkables.find(db.read, code, today);
}

const sealedHere = ({ trusted }: SignatureVerdict) => trusted !== 'foreign' && trusted !== 'unknownAlgorithm';

/** No byte-identical original: what its signatures come to, and whether it claims to be one of ours. */
function judged(signatures: readonly SignatureVerdict[], claimed: boolean): { verdict: CheckVerdict; reason: string } {
  const ours = signatures.find(sealedHere);
  if (ours) {
    const whose = `${ours.unitName ?? '本系统单位'}的电子印章`;
    if (!ours.intact) return { verdict: 'altered', reason: `文件盖有${whose}，但盖章后内容被改动，不可采信。` };
    if (!ours.wholeFile) return { verdict: 'altered', reason: `文件盖有${whose}，但盖章后又添加了内容，不可采信。` };
    if (ours.trusted !== 'own') {
      return { verdict: 'forged', reason: `文件使用的${whose}在盖章时已停用或过期，不是有效的证照。` };
    }
    return { verdict: 'unknown', reason: `文件盖有${whose}且未被改动，但不是登记的证照或文书，请向出具单位核实。` };
  }
  // The place of a seal is there, and what lies in it cannot be read any more.
  const broken = signatures.some(({ intact, trusted }) => !intact && trusted === 'unknownAlgorithm');
  if (claimed && broken) {
    return { verdict: 'altered', reason: '文件自称是本系统出具的证照，印章部分已被破坏，内容被改动，不可采信。' };
  }
  if (claimed) {
    return {
      verdict: 'forged',
      reason: '文件带有本系统证照的标识，但没有本系统有效的电子印章，不是本系统出具的原件。',
    };
  }
  return signatures.length > 0
    ? { verdict: 'unknown', reason: '文件上的电子签名不是本系统的印章，也没有查到对应的证照，不是本系统出具。' }
    : { verdict: 'unknown', reason: '文件没有本系统的电子印章，也没有查到对应的证照，不是本系统出具的原件。' };
}

/** What the file says it is, by the mark of our papers, which holds the check code; the facts are the register's. */
async function markedPaper({ checkables, db }: Services, bytes: Buffer, today: string): Promise<CheckedPaper | null> {
  const codes = marksIn(bytes).map(({ checkCode: code }) => code);
  for (const code of new Set(codes.slice(0, 5))) {
    const paper = await checkables.find(db.read, code, today);
    if (paper) return paper;
  }
  return null;
}

/**
 * Whether it bears the identifier of a certificate of ours that took effect. Identifiers follow from the day and a running number: whoever
 * writes one into a file learns nothing of the certificate by it, neither its facts nor its code (S58).
 */
async function claimsIdentifier({ db }: Services, bytes: Buffer): Promise<boolean> {
  const identifiers = bytes.toString('latin1').match(/1\.2\.156\.3005\.2\.[0-9A-Z.]{40,100}/g) ?? [];
  for (const text of new Set(identifiers.slice(0, 5))) {
    const read = parseCertificateIdentifier(text);
    const row = read.ok ? await db.read.find(CertificateRow, { identifier: read.identifier }) : null;
    if (row !== null && row.effectiveAt !== null) return true;
  }
  return false;
}
