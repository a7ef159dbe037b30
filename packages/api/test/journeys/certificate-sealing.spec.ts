import { parseCertificateIdentifier, parseConstructionPermitNumber } from '@gongshen/shared/certificate';
import { extractText } from 'unpdf';
import { CertificateRow } from '../../src/modules/certificates/certificate.entity.js';
import {
  actOn,
  checkCode,
  draft,
  fileOf,
  type Issuer,
  makeIssuer,
  readCertificate,
  seal,
} from '../kit/certificates.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  attach,
  longSessions,
  makePark,
  type Park,
  readCase,
  receivedApplication,
} from '../kit/filing.js';
import { confirm } from '../kit/seals.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const permit = 'zh-sgxk';
const items = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', permit, 'zh-psxk'];

/** 珠 6, 14, 17: a construction permit drafted, filled in, sealed by another person, and made void by what takes its place. */
describeOnBothDatabases('a construction permit, from its draft to its seal', (database) => {
  let app: TestApp;
  let park: Park;
  let weather: Issuer;
  let housing: Issuer;
  let id: string;
  let drafted: Answer;

  beforeAll(async () => {
    app = await startTestApp({ database, config: { ...longSessions, publicUrl: 'https://gongshen.test' } });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    weather = await makeIssuer(app, 'zh-qxj');
    housing = await makeIssuer(app, 'zh-zjj');
    id = await receivedApplication(park, items);
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const rowOf = (certificateId: string) => app.services.db.read.get(CertificateRow, { id: certificateId });

  it('is drafted with what is known filled in (珠 14), by the department alone', async () => {
    await accept(park, housing.handler, id, permit);
    const { id: caseId, version } = await readCase(park, housing.handler, id, permit);
    const foreign = await app.graphql(
      'mutation ($input: DraftCertificateInput!) { draftCertificate(input: $input) { __typename } }',
      { input: { idempotencyKey: 'foreign', caseId, expectedVersion: version } },
      weather.handler,
    );
    expect(foreign.errors?.[0]?.extensions.code ?? foreign.data.draftCertificate.__typename).toMatch(
      /NOT_FOUND|NotAllowed/,
    );
    const { certificate } = await actOn(app, housing.handler, 'draftCertificate', {
      caseId,
      expectedVersion: version,
    });
    const value = (code: string) => certificate.fields.find((field: Answer) => field.code === code).value;
    expect(certificate).toMatchObject({
      state: 'draft',
      title: '建筑工程施工许可证',
      number: null,
      standing: 'preparing',
    });
    expect(value('projectName')).toBe('凤凰智造产业园一期厂房项目');
    expect(value('constructionUnit')).toBe('珠海建工集团有限公司');
    expect(value('planningPermit')).toBe('建字第4404022025GG0000123号');
    expect(value('contractPrice')).toBe('21350');
    drafted = certificate;
    const again = await readCase(park, housing.handler, id, permit);
    const twice = { caseId, expectedVersion: again.version };
    expect((await actOn(app, housing.handler, 'draftCertificate', twice)).__typename).toBe('IllegalTransition');
  });

  it('can be looked at as a sample that is not numbered', async () => {
    const address = `${app.address}/files/certificates/${drafted.id}/draft.pdf`;
    const response = await fetch(address, { headers: { cookie: housing.handler.cookie } });
    const { text } = await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });
    expect(text.replace(/\s/g, '')).toContain('样稿');
    expect((await fetch(address, { headers: { cookie: weather.handler.cookie } })).status).toBe(404);
    expect((await fetch(address, { headers: { cookie: park.applicant.cookie } })).status).toBe(404);
    expect((await fetch(address)).status).toBe(401);
  });

  it('refuses what does not hold, and keeps what was there', async () => {
    const input = { certificateId: drafted.id, expectedVersion: drafted.version, validFrom: '2026-03-02' };
    const refused = await actOn(app, housing.handler, 'saveCertificate', {
      ...input,
      fields: [
        { code: 'floorArea', value: '很大' },
        { code: 'constructionUnitCreditCode', value: '91440402MA5EXMP166' },
      ],
    });
    expect(refused.problems).toEqual([
      { field: 'fields.floorArea', reason: 'notANumber' },
      { field: 'fields.constructionUnitCreditCode', reason: 'checkDigit' },
    ]);
    expect((await readCertificate(app, housing.handler, drafted.id)).version).toBe(drafted.version);
  });

  it('is sealed by somebody else than wrote in it, with the password given anew, and when it is complete', async () => {
    const command = { certificateId: drafted.id, expectedVersion: drafted.version };
    const incomplete = await actOn(app, housing.approver, 'sealCertificate', command);
    expect(incomplete.problems).toEqual([{ field: 'fields.worksCategory', reason: 'required' }]);
    const { certificate } = await actOn(app, housing.handler, 'saveCertificate', {
      ...command,
      fields: [{ code: 'worksCategory', value: '01' }],
      validFrom: '2026-03-02',
    });
    const complete = { certificateId: certificate.id, expectedVersion: certificate.version };
    const forbidden = await app.graphql(
      'mutation ($input: CertificateCommandInput!) { sealCertificate(input: $input) { __typename } }',
      { input: { idempotencyKey: 'handler seals', ...complete } },
      housing.handler,
    );
    expect(forbidden.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await actOn(app, housing.approver, 'sealCertificate', complete)).__typename).toBe('FreshSignInRequired');
    await confirm(app, housing.approver);
    const sealed = await actOn(app, housing.approver, 'sealCertificate', complete);
    expect(sealed.certificate).toMatchObject({ state: 'sealed', number: '440402202603020101', versionNumber: 1 });
    const read = parseConstructionPermitNumber(sealed.certificate.number);
    expect(read).toMatchObject({ ok: true, divisionCode: '440402', date: '2026-03-02', serial: 1, category: '01' });
    expect(parseCertificateIdentifier(sealed.certificate.identifier)).toMatchObject({
      ok: true,
      typeCode: '11100000000013338W009',
      issuerCode: '11440400000000019Q',
      serial: '440402202603020101',
      versionNumber: 1,
    });
    drafted = sealed.certificate;
  });

  it('carries the seal of its unit, is the pending result of the case, and tells nobody outside what it says', async () => {
    const bytes = await fileOf(app, housing.handler, drafted.file.id);
    const { signatures } = await app.services.seals.verifyPdf(bytes);
    expect(signatures).toMatchObject([{ wholeFile: true, intact: true, trusted: 'own', unitId: housing.unitId }]);
    const { itemCase } = await ask(
      app,
      housing.handler,
      `query ($id: ID!) { itemCase(id: $id) { pendingResult { number title certificate { id } } blockers { kind } } }`,
      { id: (await rowOf(drafted.id)).caseId },
    );
    expect(itemCase.pendingResult).toMatchObject({ number: drafted.number, certificate: { id: drafted.id } });
    expect(itemCase.blockers.map(({ kind }: Answer) => kind)).not.toContain('resultDocument');
    const told = await checkCode(app, drafted.checkCode);
    expect(told).toMatchObject({ verdict: 'notYetInForce', paper: { number: null, holder: null, identifier: null } });
    expect(
      await act(app, weather.approver, 'sealCertificate', { certificateId: drafted.id, expectedVersion: 1 }).catch(
        String,
      ),
    ).toContain('NOT_FOUND');
  });

  it('a new draft makes it void: its number stays used and the next one is another', async () => {
    const made = await draft(housing, park, id, permit);
    expect(await rowOf(drafted.id)).toMatchObject({ state: 'void', number: '440402202603020101' });
    expect((await checkCode(app, drafted.checkCode)).verdict).toBe('void');
    const sealed = await seal(housing, made);
    expect(sealed.number).toBe('440402202603020201');
    const { itemCase } = await ask(
      app,
      housing.handler,
      'query ($id: ID!) { itemCase(id: $id) { certificate { id } voidCertificates { number } } }',
      { id: (await rowOf(made.id)).caseId },
    );
    expect(itemCase).toEqual({ certificate: { id: made.id }, voidCertificates: [{ number: '440402202603020101' }] });
  });

  it('an uploaded paper takes its place, and a refusal leaves nothing in force', async () => {
    const [sealed] = await app.services.db.read.list(CertificateRow, { unitId: housing.unitId, state: 'sealed' });
    await attach(park, housing.approver, id, permit, 'refusal');
    expect(await rowOf(sealed?.id as string)).toMatchObject({ state: 'void', number: '440402202603020201' });
  });
});
