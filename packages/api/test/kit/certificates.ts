import { CertificateIssuer, CertificateRow } from '../../src/modules/certificates/certificate.entity.js';
import { Unit } from '../../src/modules/identity/index.js';
import { act, ask, giveOpinion, makeStaff, type Park, readCase, succeed } from './filing.js';
import { arrange } from './people.js';
import type { Staff } from './review.js';
import { confirm, makeSeal } from './seals.js';
import type { TestApp, TestSession } from './test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** A synthetic credit code of an authority (identifiers.md §2). */
export const authorityCode = '11440400000000019Q';

/** The people of a unit that issues certificates: its seal is ready and its credit code recorded. */
export interface Issuer {
  app: TestApp;
  unitId: string;
  handler: Staff;
  approver: Staff;
  head: Staff;
}

export async function makeIssuer(app: TestApp, unitCode: string): Promise<Issuer> {
  const handler = await makeStaff(app, `${unitCode}-handler`, 'departmentHandler', unitCode);
  const approver = await makeStaff(app, `${unitCode}-approver`, 'departmentApprover', unitCode);
  const head = await makeStaff(app, `${unitCode}-head`, 'departmentHead', unitCode);
  const { id: unitId } = await app.services.db.read.get(Unit, { code: unitCode });
  await makeSeal(app, unitId);
  await arrange(app.services, (tx) =>
    tx.insert(CertificateIssuer, {
      id: unitId,
      creditCode: authorityCode,
      recordedAt: tx.now,
      recordedBy: handler.accountId,
    }),
  );
  return { app, unitId, handler, approver, head };
}

export const certificateFields = `id version state standing number identifier versionNumber checkCode title issuedOn validFrom validUntil
  availableActions writtenByMe endReason file { id } fields { code value required } replacedBy { id versionNumber } changes { id }
  proposals { id version act state availableActions } history { step reason actorName }`;
const success = `... on CertificateSuccess { certificate { ${certificateFields} } } ... on InvalidInput { problems { field reason } }`;

/** Calls a mutation about certificates; answers the union's object. */
export async function actOn(app: TestApp, as: TestSession, name: string, input: object): Promise<Answer> {
  const fields =
    name === 'draftCertificate' || name === 'discardCertificate' ? success.split('... on InvalidInput')[0] : success;
  return act(app, as, name, input, fields);
}

export async function readCertificate(app: TestApp, as: TestSession, id: string): Promise<Answer> {
  return (await ask(app, as, `query ($id: ID!) { certificate(id: $id) { ${certificateFields} } }`, { id })).certificate;
}

/** A draft by the handler, with everything that is missing filled in. */
export async function draft(issuer: Issuer, park: Park, applicationId: string, itemCode: string): Promise<Answer> {
  const { app, handler } = issuer;
  const { id: caseId, version } = await readCase(park, handler, applicationId, itemCode);
  const drafted = await actOn(app, handler, 'draftCertificate', { caseId, expectedVersion: version });
  if (drafted.__typename !== 'CertificateSuccess') throw new Error(JSON.stringify(drafted));
  const { certificate } = drafted;
  const missing = certificate.fields.filter(({ required, value }: Answer) => required && value === '');
  const saved = await actOn(app, handler, 'saveCertificate', {
    certificateId: certificate.id,
    expectedVersion: certificate.version,
    fields: missing.map(({ code }: Answer) => ({ code, value: code === 'worksCategory' ? '01' : '同意。' })),
    validFrom: certificate.validFrom,
    validUntil: certificate.validUntil,
  });
  if (saved.__typename !== 'CertificateSuccess') throw new Error(JSON.stringify(saved));
  return saved.certificate;
}

/** Numbered and sealed by the approver, the password given anew. */
export async function seal({ app, approver }: Issuer, certificate: { id: string; version: number }): Promise<Answer> {
  await confirm(app, approver);
  const sealed = await actOn(app, approver, 'sealCertificate', {
    certificateId: certificate.id,
    expectedVersion: certificate.version,
  });
  if (sealed.__typename !== 'CertificateSuccess') throw new Error(JSON.stringify(sealed));
  return sealed.certificate;
}

/** Decided on what is sealed; answers the certificate in force. */
export async function decideOn(issuer: Issuer, park: Park, applicationId: string, itemCode: string): Promise<Answer> {
  const { app, approver } = issuer;
  const before = await readCase(park, approver, applicationId, itemCode);
  await giveOpinion(park, approver, before.id);
  const { id: caseId, version } = await readCase(park, approver, applicationId, itemCode);
  await succeed(app, approver, 'decideCase', { caseId, expectedVersion: version, decision: 'approve' });
  const row = await app.services.db.read.find(CertificateRow, { caseId, state: 'inForce' });
  return row === null ? null : readCertificate(app, approver, row.id);
}

/** The bytes of its file, as the holder of the session reads them. */
export async function fileOf(app: TestApp, as: TestSession, fileId: string): Promise<Buffer> {
  const response = await fetch(`${app.address}/files/${fileId}`, { headers: { cookie: as.cookie } });
  if (response.status !== 200) throw new Error(`File ${fileId}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Anybody asks about a file. */
export async function checkFile(app: TestApp, bytes: Buffer, code = ''): Promise<Answer> {
  const response = await fetch(`${app.address}/check${code === '' ? '' : `?code=${code}`}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

const checkDocument = `query ($code: String!) { check(code: $code) { verdict reason compare
  paper { title number identifier holder issuer issuedOn validFrom validUntil newer { number issuedOn } history { on text } } } }`;

/** Anybody asks about a code. */
export async function checkCode(app: TestApp, code: string): Promise<Answer> {
  const { data, errors } = await app.graphql(checkDocument, { code });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.check;
}
