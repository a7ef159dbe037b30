import { dayInWords, instantToPlainDate } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import { type Checkable, type CheckedPaper, publicNames } from '../certificates/index.js';
import type { PaperFacts } from './paper-facts.js';
import { ProcedureDocument } from './procedure-document.entity.js';

/**
 * What anybody may know of a paper by its code or its file: that it is one of ours, whose, and whether it still holds. Papers between
 * authorities, and those not issued to the applicant yet, are not public.
 */
export const documentChecks: Checkable = {
  find: async (read, code) => checked(await released(read, { checkCode: code })),
  findByFile: async (read, sha256) => checked(await released(read, { sha256 })),
};

async function released(
  read: Reader,
  where: Partial<Pick<ProcedureDocument, 'checkCode' | 'sha256'>>,
): Promise<ProcedureDocument | null> {
  const document = await read.find(ProcedureDocument, where);
  return document === null || document.releasedAt === null ? null : document;
}

function checked(document: ProcedureDocument | null): CheckedPaper | null {
  if (document === null) return null;
  const { head } = document.facts as PaperFacts;
  const { issuedOn, voidedAt } = document;
  const names = publicNames(head.applicant, head.project.name);
  const voidedOn = voidedAt === null ? null : instantToPlainDate(voidedAt);
  return {
    code: document.checkCode,
    verdict: voidedOn === null ? 'valid' : 'revoked',
    reason:
      voidedOn === null
        ? `本文书由${head.issuer}于${dayInWords(issuedOn)}出具，与系统归档一致，现行有效。`
        : // What was written of it may name persons: it stands in the files, not here.
          `本文书由${head.issuer}于${dayInWords(issuedOn)}出具，已于${dayInWords(voidedOn)}作废，不再有效。`,
    title: document.title,
    number: document.readableNumber,
    identifier: null,
    versionNumber: null,
    holder: names.holder,
    issuer: head.issuer,
    projectName: names.projectName,
    issuedOn,
    validFrom: null,
    validUntil: null,
    newer: null,
    history: [{ on: issuedOn, text: '出具' }, ...(voidedOn === null ? [] : [{ on: voidedOn, text: '作废' }])],
    sha256: document.sha256,
  };
}
