import { createHash } from 'node:crypto';
import type { CertificateRow, CertificateStepRow } from './certificate.entity.js';

const sealedColumns = [
  'id',
  'template',
  'kind',
  'title',
  'typeCode',
  'identifier',
  'serial',
  'versionNumber',
  'number',
  'caseId',
  'projectId',
  'organisationId',
  'itemCode',
  'holderName',
  'holderCode',
  'projectName',
  'projectCode',
  'unitId',
  'unitName',
  'issuerCode',
  'districtCode',
  'conditions',
  'validFrom',
  'validUntil',
  'issuedOn',
  'checkCode',
  'changesId',
  'draftedBy',
  'sealedBy',
] as const satisfies readonly (keyof CertificateRow)[];

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** SHA-256 over everything that was sealed, in an order of its own; stands in the row and inside the sealed file. */
export function factsDigest(row: CertificateRow): string {
  const fields = Object.entries(row.fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([...sealedColumns.map((column) => row[column]), fields]));
}

/** A step's digest rests on the one before it: a step taken out, put in or changed breaks all that follow. */
export function stepDigest(before: string, row: Omit<CertificateStepRow, 'id' | 'digest'>): string {
  const { certificateId, seq, step, at, accountId, actorName, reason, basis } = row;
  return sha256(JSON.stringify([before, certificateId, seq, step, at, accountId, actorName, reason, basis]));
}

/** What the file carries of the certificate besides what is read: said again in its keywords. */
export function factsMark(checkCode: string, digest: string): string {
  return `gongshen-certificate ${checkCode} ${digest}`;
}

/** The marks in the bytes of a file, signed or not. */
export function marksIn(bytes: Buffer): { checkCode: string; digest: string }[] {
  const found = bytes.toString('latin1').matchAll(/gongshen-certificate ([0-9A-HJKMNP-TV-Z]{16}) ([0-9a-f]{64})/g);
  return [...found].map(([, checkCode = '', digest = '']) => ({ checkCode, digest }));
}
