import { type CertificateStanding, type CertificateStep, certificateStanding } from '@gongshen/shared/certificate';
import { dayInWords, type PlainDate } from '@gongshen/shared/clock';
import type { Reader } from '../../../kernel/database/reader.js';
import { dayOf } from '../../../kernel/now.js';
import { CertificateRow, CertificateStepRow } from '../certificate.entity.js';
import { ResultDocumentRow } from '../result-document.entity.js';
import type { Checkable, CheckedPaper } from './checkables.js';
import { publicNames } from './public-names.js';

/** Certificates as anybody may check them. What was not decided on is told of by nothing but that it is not in force. */
export const certificateCheckable: Checkable = {
  async find(read, code, today) {
    const row = await read.find(CertificateRow, { checkCode: code });
    return row === null ? null : toPaper(read, row, today);
  },
  async findByFile(read, sha256, today) {
    const row = await read.find(CertificateRow, { sha256 });
    return row === null ? null : toPaper(read, row, today);
  },
};

async function toPaper(read: Reader, row: CertificateRow, today: string): Promise<CheckedPaper | null> {
  const { validFrom, validUntil } = row as CertificateRow & Record<'validFrom' | 'validUntil', PlainDate | null>;
  const standing = certificateStanding({ state: row.state, validFrom, validUntil }, today as PlainDate);
  if (row.checkCode === null || row.issuedOn === null) return null;
  const public_ = row.effectiveAt !== null;
  const newer = await newerOf(read, row);
  const names = publicNames({ name: row.holderName, creditCode: row.holderCode }, row.projectName);
  return {
    code: row.checkCode,
    verdict: standing === 'preparing' ? 'notYetInForce' : standing,
    reason: reasonOf(row, standing, newer),
    title: row.title,
    // Of what was never decided on nobody is told more than that.
    number: public_ || standing === 'void' ? row.number : null,
    identifier: public_ ? row.identifier : null,
    versionNumber: public_ ? row.versionNumber : null,
    holder: public_ ? names.holder : null,
    issuer: row.unitName,
    projectName: public_ ? names.projectName : null,
    issuedOn: row.issuedOn,
    validFrom: public_ ? validFrom : null,
    validUntil: public_ ? validUntil : null,
    newer,
    history: public_ ? await historyOf(read, row.id) : [],
    sha256: row.sha256,
  };
}

/** What took its place: another version, or a paper that was uploaded. */
async function newerOf(read: Reader, row: CertificateRow): Promise<CheckedPaper['newer']> {
  if (row.state !== 'superseded' || row.resultId === null) return null;
  const own = await read.find(ResultDocumentRow, { id: row.resultId });
  const later = own?.replacedById ? await read.find(ResultDocumentRow, { id: own.replacedById }) : null;
  if (later === null) return null;
  const certificate = await read.find(CertificateRow, { resultId: later.id });
  const version = certificate === null ? '' : `（第 ${certificate.versionNumber} 版）`;
  return { number: `${later.number}${version}`, issuedOn: later.issuedOn };
}

const stepTexts: Partial<Record<CertificateStep, string>> = {
  seal: '编号盖章',
  takeEffect: '作出决定，生效',
  suspend: '暂停使用',
  resume: '恢复使用',
  revoke: '撤销',
  supersede: '由新版本替代',
  reinstate: '恢复效力',
  void: '作废',
};

/** Without the people who did it, and without what they wrote: reasons may name persons. */
async function historyOf(read: Reader, certificateId: string): Promise<CheckedPaper['history']> {
  const steps = await read.list(CertificateStepRow, { certificateId }, { seq: 'asc' });
  return steps.map(({ at, step }) => ({ on: dayOf(at), text: stepTexts[step] ?? step }));
}

function reasonOf(row: CertificateRow, standing: CertificateStanding, newer: CheckedPaper['newer']): string {
  const ended = row.endedAt === null ? '' : dayInWords(dayOf(row.endedAt));
  const suspended = row.suspendedAt === null ? '' : `自 ${dayInWords(dayOf(row.suspendedAt))} 起`;
  const reasons: Record<CertificateStanding, string> = {
    valid: '本证照由本系统出具，目前有效。',
    preparing: '本证照已制作，但审批机关尚未作出决定，不具有效力。',
    notYetInForce: `本证照由本系统出具，自 ${dayInWords(row.validFrom ?? '')} 起生效，目前尚未生效。`,
    suspended: `本证照由本系统出具，${suspended}被暂停使用，暂停期间不得使用。`,
    expired: `本证照由本系统出具，已于 ${dayInWords(row.validUntil ?? '')} 期满，不再有效。`,
    superseded: `本证照由本系统出具，已于 ${ended} 变更，本版本不再有效，请以新版本为准${newer === null ? '' : `：${newer.number}，${dayInWords(newer.issuedOn)}签发`}。`,
    revoked: `本证照由本系统出具，已于 ${ended} 被审批机关撤销，不再有效。`,
    void: `本证照制作后未生效即于 ${ended} 作废，从未具有效力，编号不再使用。`,
  };
  return reasons[standing];
}
