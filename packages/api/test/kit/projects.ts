import { createHash } from 'node:crypto';
import { factoryPark } from '../../src/demo/factory-park.js';
import { StoredFile } from '../../src/kernel/files/stored-file.entity.js';
import type { Services } from '../../src/kernel/services.js';
import { arrange, makeOrganisation, makePerson } from './people.js';
import type { TestApp, TestSession } from './test-app.js';

/** The input of `registerProject` for the factory park, with changes. */
export function registration(changes: object = {}): { idempotencyKey: string } {
  return { ...factoryPark.registration, idempotencyKey: `register ${JSON.stringify(changes)}`, ...changes };
}

/** An organisation with one applicant who is signed in. */
export async function makeApplicant(
  app: TestApp,
  loginName: string,
  organisation: { name: string; creditCode: string } = factoryPark.organisation,
): Promise<{ session: TestSession; organisationId: string; accountId: string }> {
  const organisationId = await makeOrganisation(app.services, organisation.name, organisation.creditCode);
  const { accountId } = await makePerson(app.services, {
    loginName,
    capacities: [{ role: 'applicant', organisationId }],
  });
  return { session: await app.login(loginName), organisationId, accountId };
}

/** A clerk of the window, of one district or of the whole city. */
export async function makeClerk(app: TestApp, loginName: string, districtCode?: string): Promise<TestSession> {
  const [unit] = await app.services.db.read.query<{ id: string }>("SELECT id FROM unit WHERE code = 'zh-ck'");
  await makePerson(app.services, {
    loginName,
    displayName: '窗口人员',
    capacities: [{ role: 'windowClerk', unitId: unit?.id as string, ...(districtCode ? { districtCode } : {}) }],
  });
  return app.login(loginName);
}

/** An uploaded file, without the upload: of who works in a unit for that unit, of anybody else for the organisation. */
export async function makeFileRow(
  services: Services,
  owner: { accountId: string; organisationId: string },
  fileName = '批复.pdf',
): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.4 ${fileName}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await services.files.storage.keepBytes(bytes, sha256);
  const [works] = await services.db.read.query<{ unitId: string }>(
    'SELECT unit_id AS unitId FROM role_assignment WHERE account_id = ? AND unit_id IS NOT NULL LIMIT 1',
    [owner.accountId],
  );
  return arrange(services, async (tx) => {
    const id = tx.ids.next();
    await tx.insert(StoredFile, {
      id,
      sha256,
      size: bytes.length,
      mediaType: 'application/pdf',
      fileName,
      uploadedBy: owner.accountId,
      organisationId: works ? null : owner.organisationId,
      unitId: works?.unitId ?? null,
      uploadedAt: tx.now,
    });
    return id;
  });
}

const registerDocument = `mutation ($input: RegisterProjectInput!) {
  registerProject(input: $input) {
    __typename
    ... on ProjectSuccess { warnings project { id code version } }
    ... on InvalidInput { message problems { field reason message } }
    ... on DuplicateProjectCode { message projectId }
    ... on ClassifiedRefused { code message }
  }
}`;

/** Calls `registerProject`; answers the union. */
export async function register(app: TestApp, session: TestSession, changes: object = {}) {
  const answered = await app.graphql(registerDocument, { input: registration(changes) }, session);
  if (answered.errors) throw new Error(JSON.stringify(answered.errors));
  return answered.data.registerProject;
}
