import { createHash } from 'node:crypto';
import { mandateHeader } from '../../src/kernel/authenticator.js';
import { StoredFile } from '../../src/kernel/files/stored-file.entity.js';
import { freshKey } from './filing.js';
import { arrange } from './people.js';
import type { GraphqlAnswer, TestApp, TestSession } from './test-app.js';

/** A number that passes the check digit, of nobody (GB 11643, annex). */
export const visitorNumber = '11010519491231002X';
export const visitorPhone = '13912345678';

/** Who comes to the window, as its legal representative unless told otherwise. */
export const visitor = (changes: object = {}) => ({
  idempotencyKey: freshKey(),
  personName: '李建国',
  documentKind: 'residentIdentity',
  documentNumber: visitorNumber,
  phone: visitorPhone,
  relation: 'legalRepresentative',
  creditCode: '91440402MA5EDM018W',
  organisationName: '珠海海逸物流有限公司',
  ...changes,
});

/** One call as the clerk acts for whoever came. */
export async function onVisit(
  app: TestApp,
  clerk: TestSession,
  visitId: string,
  query: string,
  variables: object = {},
): Promise<GraphqlAnswer> {
  const response = await fetch(`${app.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: clerk.cookie, [mandateHeader]: visitId },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as GraphqlAnswer;
  return { ...body, status: response.status, setCookie: undefined };
}

/** The row of a file that was uploaded by somebody; its bytes are not there. */
export function makeUpload(
  app: TestApp,
  owner: { accountId: string; organisationId?: string | null; unitId?: string | null },
  file: { fileName?: string; mediaType?: string } = {},
): Promise<string> {
  return arrange(app.services, async (tx) => {
    const id = tx.ids.next();
    await tx.insert(StoredFile, {
      id,
      // No two signatures are alike
      sha256: file.mediaType === 'image/png' ? createHash('sha256').update(id).digest('hex') : 'b'.repeat(64),
      size: 2048,
      mediaType: file.mediaType ?? 'application/pdf',
      fileName: file.fileName ?? '扫描件.pdf',
      uploadedBy: owner.accountId,
      organisationId: owner.organisationId ?? null,
      unitId: owner.unitId ?? null,
      uploadedAt: tx.now,
    } as StoredFile);
    return id;
  });
}

/** In whose name a clerk uploads at the window. */
export async function ownerAtWindow(app: TestApp, loginName: string): Promise<{ accountId: string; unitId: string }> {
  const [row] = await app.services.db.read.query<{ accountId: string; unitId: string }>(
    "SELECT a.id AS accountId, u.id AS unitId FROM account a JOIN unit u ON u.code = 'zh-ck' WHERE a.login_name = ?",
    [loginName],
  );
  if (!row) throw new Error(`${loginName} is not at the window`);
  return row;
}

/** Sends a scan as the clerk acts for whoever came, whole with its beginning. */
export function sendScan(app: TestApp, clerk: TestSession, visitId: string, scan: Buffer): Promise<Response> {
  const told = (text: string) => Buffer.from(text).toString('base64');
  return fetch(`${app.address}/uploads`, {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(scan.length),
      'upload-metadata': `filename ${told('扫描件.pdf')},filetype ${told('application/pdf')}`,
      'content-type': 'application/offset+octet-stream',
      cookie: clerk.cookie,
      [mandateHeader]: visitId,
    },
    body: scan,
  });
}
