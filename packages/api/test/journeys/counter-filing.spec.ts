import { factoryPark } from '../../src/demo/factory-park.js';
import { makeUpload, onVisit, ownerAtWindow, sendScan, visitor, visitorNumber, visitorPhone } from '../kit/counter.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { act, ask, checkAll, issueReceipt, longSessions, type Park, succeed } from '../kit/filing.js';
import { makePerson } from '../kit/people.js';
import { makeClerk, registration } from '../kit/projects.js';
import { samplePdf } from '../kit/sample-files.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const begun =
  '... on VisitSuccess { visit { id documentNumberMasked phoneMasked open organisation { id name creditCode } } }';
const filed = '... on ApplicationSuccess { application { id version status number } }';
const problems = '... on InvalidInput { problems { field reason message } }';

describeOnBothDatabases('filing at the counter', (database) => {
  let app: TestApp;
  let clerk: TestSession & { accountId?: string };
  let colleague: TestSession;
  let elsewhere: TestSession;
  let visitId: string;
  let projectId: string;
  let applicationId: string;
  let organisationId: string;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    clerk = await makeClerk(app, 'clerk', '440402');
    colleague = await makeClerk(app, 'colleague', '440402');
    elsewhere = await makeClerk(app, 'elsewhere', '440403');
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  /** A mutation on the visit; answers the union's object. */
  async function file(name: string, inputType: string, input: object, fields = filed, as = clerk): Promise<Answer> {
    const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename
      ... on DomainError { code message } ${fields} } }`;
    const { data, errors } = await onVisit(app, as, visitId, document, { input });
    if (errors) throw new Error(errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join('; '));
    return data[name];
  }
  const read = async (fields: string, as = clerk) => {
    const query = `query ($id: ID!) { application(id: $id) { id version status ${fields} } }`;
    const { data, errors } = await onVisit(app, as, visitId, query, { id: applicationId });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.application;
  };

  it('notes who came, and names everything that is wrong at once without repeating the number', async () => {
    const wrong = visitor({
      personName: ' ',
      documentNumber: '110105194912310021',
      phone: '12',
      relation: 'authorised',
      creditCode: '9144',
    });
    const refused = await act(app, clerk, 'receiveVisitor', wrong, problems);
    expect(refused.__typename).toBe('InvalidInput');
    expect(refused.problems.map(({ field }: { field: string }) => field)).toEqual([
      'personName',
      'documentNumber',
      'phone',
      'authorityFileId',
      'creditCode',
    ]);
    expect(JSON.stringify(refused)).not.toContain('110105194912310021');

    const answered = await succeed(app, clerk, 'receiveVisitor', visitor(), begun);
    expect(answered.visit).toMatchObject({
      documentNumberMasked: '110***********002X',
      phoneMasked: '139****5678',
      open: true,
      organisation: { name: '珠海海逸物流有限公司', creditCode: '91440402MA5EDM018W' },
    });
    visitId = answered.visit.id;
    organisationId = answered.visit.organisation.id;
  });

  it('takes an authorised person with the scan of the authority alone, and one the clerk uploaded', async () => {
    const atWindow = await ownerAtWindow(app, 'clerk');
    const own = await makeUpload(app, atWindow);
    const foreign = await makeUpload(app, { accountId: 'nobody' });
    // What was scanned for somebody who came is not the window's own paper.
    const ofVisit = await makeUpload(app, { ...atWindow, organisationId });
    const table = await makeUpload(app, atWindow, { fileName: '授权.xlsx', mediaType: 'application/vnd.ms-excel' });
    const authorised = (authorityFileId: string) =>
      visitor({ relation: 'authorised', authorityFileId, organisationName: null });
    for (const id of [foreign, ofVisit, table]) {
      const refused = await act(app, clerk, 'receiveVisitor', authorised(id), problems);
      expect(refused.problems).toMatchObject([{ field: 'authorityFileId' }]);
    }
    const taken = await succeed(app, clerk, 'receiveVisitor', authorised(own), begun);
    expect(taken.visit.organisation.id).toBe(organisationId);
    await succeed(app, clerk, 'endVisit', { visitId: taken.visit.id });
    const after = await onVisit(app, clerk, taken.visit.id, '{ projects { totalCount } }');
    expect(after.errors?.[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
      message: expect.stringContaining('已经结束'),
    });
  });

  it('registers the project for the organisation, in the own district alone (珠 9)', async () => {
    const success =
      '... on ProjectSuccess { project { id organisation { name } } } ... on InvalidInput { problems { field reason } }';
    const beyond = registration({ districtCode: '440403', code: '2501-440402-04-01-123456' });
    const refused = await file('registerProject', 'RegisterProjectInput', beyond, success);
    expect(refused.problems).toContainEqual({ field: 'districtCode', reason: 'beyondDistrict' });
    const registered = await file('registerProject', 'RegisterProjectInput', registration(), success);
    expect(registered.project.organisation.name).toBe('珠海海逸物流有限公司');
    projectId = registered.project.id;
  });

  it('opens the stage, keeps what is typed, and is gone on with by a colleague', async () => {
    const open = {
      idempotencyKey: 'open',
      projectId,
      stageCode: factoryPark.stageCode,
      itemCodes: factoryPark.stageItems,
    };
    const opened = await file('openStage', 'OpenStageInput', open, `${filed} ${problems}`);
    applicationId = opened.application.id;
    const form = await read('fields { code value }');
    const values = JSON.stringify(form.fields);
    // Asked once: the one form names who came, not the clerk.
    expect(values).toContain('李建国');
    expect(values).not.toContain('窗口人员');
    const [first] = form.fields;
    const save = { applicationId, expectedVersion: form.version, fields: [{ code: first.code, value: '窗口代填' }] };
    await file('saveDraft', 'SaveDraftInput', save, filed, colleague);
    const drafts = await ask(
      app,
      colleague,
      '{ counterDrafts { applicationId personName status clerk { displayName } } }',
    );
    expect(drafts.counterDrafts).toEqual([
      { applicationId, personName: '李建国', status: 'draft', clerk: { displayName: '窗口人员' } },
    ]);
    // The window alone does not see it: a draft is the organisation's.
    await expect(ask(app, clerk, `{ application(id: "${applicationId}") { id } }`)).rejects.toThrow('NOT_FOUND');
  });

  it('is not for a window of another district, nor for anybody else, nor for another day', async () => {
    const mine = '{ projects { totalCount } }';
    expect((await onVisit(app, elsewhere, visitId, mine)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { assignmentIds } = await makePerson(app.services, {
      loginName: 'stranger',
      capacities: [{ role: 'departmentHandler' }],
    });
    expect(assignmentIds).toHaveLength(1);
    const stranger = await app.login('stranger');
    expect((await onVisit(app, stranger, visitId, mine)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await onVisit(app, clerk, 'nothing', mine)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await expect(ask(app, elsewhere, `{ counterVisit(id: "${visitId}") { id } }`)).rejects.toThrow('NOT_FOUND');
    expect(
      (await ask(app, elsewhere, '{ counterVisits { totalCount } counterDrafts { id } }')).counterVisits.totalCount,
    ).toBe(0);
    const now = app.clock.now();
    app.clock.advance(24 * 3_600_000);
    const late = await onVisit(app, clerk, visitId, mine);
    expect(late.errors?.[0]?.message).toBe('来访登记当日有效。要继续代办，请重新登记来访人，草稿都还在。');
    app.clock.set(now);
  });

  it('may do what the applicant does when filing, and nothing else', async () => {
    const withdraw = { idempotencyKey: 'w', applicationId, expectedVersion: 1, reason: '不办了' };
    const denied = await onVisit(
      app,
      clerk,
      visitId,
      'mutation ($input: WithdrawApplicationInput!) { withdrawApplication(input: $input) { __typename } }',
      { input: withdraw },
    );
    expect(denied.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    // Nor what the clerk does otherwise: one request acts in one capacity.
    const intake = await onVisit(app, clerk, visitId, '{ intakeCounts { lane count } }');
    expect(intake.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    // 资料库 is not leafed through at the window: what the application can use stands at its requirement.
    const inLibrary = [
      '{ library { totalCount } }',
      '{ libraryEntry(id: "held:nothing") { id } }',
      '{ materialKinds { code } }',
      '{ certificates { edges { node { id } } } }',
      'mutation { confirmDocument(entryId: "held:nothing") { __typename } }',
    ];
    for (const document of inLibrary) {
      expect((await onVisit(app, clerk, visitId, document)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await read('requirements { options { evidenceId } }')).requirements.length).toBeGreaterThan(3);
  });

  it('takes scans in the organisation’s name, from the clerk of the visit alone', async () => {
    const send = (as: TestSession) => sendScan(app, as, visitId, samplePdf('扫描件'));
    const refused = await send(elsewhere);
    expect(refused.status).toBe(403);
    const taken = await send(clerk);
    expect(taken.status).toBe(200);
    const { id: fileId } = (await taken.json()) as { id: string };
    const [row] = await app.services.db.read.query<{ organisation: string }>(
      'SELECT organisation_id AS organisation FROM stored_file WHERE id = ?',
      [fileId],
    );
    expect(row?.organisation).toBe(organisationId);
    const draft = await read('requirements { code acceptedFormats obtain need held { source } }');
    const wanted = draft.requirements.find(
      ({ acceptedFormats, obtain, need, held }: Answer) =>
        acceptedFormats.includes('PDF') && obtain !== 'onlineForm' && need === 'required' && held === null,
    );
    // A colleague on the same visit did not scan it; neither does what the clerk brought for nobody become a material.
    const others = { idempotencyKey: 'not mine', applicationId, requirementCode: wanted.code };
    const invalid = '... on InvalidInput { problems { field reason } }';
    const unknown = { problems: [{ field: 'fileId', reason: 'unknown' }] };
    const ofColleague = { ...others, fileId };
    expect(await file('addMaterial', 'AddMaterialInput', ofColleague, invalid, colleague)).toMatchObject(unknown);
    const ofWindow = { ...others, fileId: await makeUpload(app, await ownerAtWindow(app, 'clerk')) };
    expect(await file('addMaterial', 'AddMaterialInput', ofWindow, invalid)).toMatchObject(unknown);
    const input = { idempotencyKey: 'scan', applicationId, requirementCode: wanted.code, fileId };
    const added = await file('addMaterial', 'AddMaterialInput', input, '... on MaterialSuccess { material { id } }');
    expect(added.__typename).toBe('MaterialSuccess');
    // A colleague at the window reads the scan of the draft; a window of another district does not.
    const look = (as: TestSession) => fetch(`${app.address}/files/${fileId}`, { headers: { cookie: as.cookie } });
    expect((await look(colleague)).status).toBe(200);
    expect((await look(elsewhere)).status).toBe(404);
    // Neither after the day, nor once whoever came has gone; somebody who comes anew opens it again.
    const now = app.clock.now();
    app.clock.advance(24 * 3_600_000);
    expect((await look(clerk)).status).toBe(404);
    app.clock.set(now);
    await succeed(app, clerk, 'endVisit', { visitId });
    expect([(await look(clerk)).status, (await look(colleague)).status]).toEqual([404, 404]);
    visitId = (await succeed(app, colleague, 'receiveVisitor', visitor({ organisationName: null }), begun)).visit.id;
    expect((await look(colleague)).status).toBe(200);
  });

  it('is completed, submitted, checked on the spot and received (珠 9)', async () => {
    await complete();
    const { version } = await read('missing { ref }');
    const submitted = await file('submitApplication', 'ApplicationCommandInput', {
      idempotencyKey: 'submit',
      applicationId,
      expectedVersion: version,
    });
    expect(submitted.application).toMatchObject({ status: 'submitted', number: expect.stringContaining('440402') });
    const park = { app, applicant: clerk, clerk, projectId } as unknown as Park;
    await checkAll(park, applicationId);
    const received = await issueReceipt(park, applicationId);
    expect(received.application.status).toBe('received');
    const told = await ask(
      app,
      clerk,
      `{ application(id: "${applicationId}") { documents { kind }
      counterFilings { personName relation submittedAt clerk { displayName } window { name } }
      project { timeline { edges { node { text actorName unitName } } } } } }`,
    );
    expect(told.application.counterFilings).toMatchObject([
      // The visit it was begun on, and the one it was handed in on.
      { personName: '李建国', submittedAt: null },
      {
        personName: '李建国',
        relation: 'legalRepresentative',
        submittedAt: app.clock.now(),
        window: { name: expect.any(String) },
      },
    ]);
    const toPrint = told.application.documents.map(({ kind }: Answer) => kind);
    expect(toPrint.toSorted()).toEqual(['intakeReceipt', 'submissionReceipt']);
    const steps = told.application.project.timeline.edges.map(({ node }: Answer) => node);
    expect(steps).toContainEqual(
      expect.objectContaining({ actorName: '窗口人员（窗口代填）', unitName: expect.stringContaining('窗口') }),
    );
    // 珠 10: whoever came is told, for the organisation has nobody else.
    const sms = await app.services.db.read.query<{ recipient: string }>(
      "SELECT recipient FROM outbox_message WHERE channel = 'sms'",
    );
    expect(sms.map(({ recipient }) => recipient)).toContain(visitorPhone);
  });

  it('is there for an account the organisation gets later', async () => {
    await makePerson(app.services, { loginName: 'later', capacities: [{ role: 'applicant', organisationId }] });
    const later = await app.login('later');
    const seen = await ask(
      app,
      later,
      `{ application(id: "${applicationId}") { status counterFilings { personName } } }`,
    );
    expect(seen.application).toEqual({
      status: 'received',
      counterFilings: [{ personName: '李建国' }, { personName: '李建国' }],
    });
    // Whoever comes next in its name does not come behind its back.
    const again = await succeed(app, clerk, 'receiveVisitor', visitor({ organisationName: null }), begun);
    await succeed(app, clerk, 'endVisit', { visitId: again.visit.id });
    const told = await ask(app, later, '{ notifications { edges { node { title body } } } }');
    expect(told.notifications.edges[0].node).toEqual({
      title: '有人到窗口为本单位办事',
      body: expect.stringMatching(/^李建国今天到综合窗口.*如不是本单位委托，请立即联系综合窗口。$/),
    });
    const found = await ask(
      app,
      clerk,
      '{ findAtCounter(text: " 91440402ma5edm018w ") { hasAccount organisation { name } projects { id } } }',
    );
    expect(found.findAtCounter).toEqual({
      hasAccount: true,
      organisation: { name: '珠海海逸物流有限公司' },
      projects: [{ id: projectId }],
    });
    const elsewhereFound = await ask(
      app,
      elsewhere,
      '{ findAtCounter(text: "91440402MA5EDM018W") { projects { id } } }',
    );
    expect(elsewhereFound.findAtCounter.projects).toEqual([]);
  });

  it('shows the number in clear to who says what for, and writes that down (S56)', async () => {
    const revealed = '... on RevealSuccess { documentNumber phone } ... on InvalidInput { problems { field } }';
    const without = await act(app, clerk, 'revealVisitor', { visitId, purpose: ' ' }, revealed);
    expect(without.problems).toEqual([{ field: 'purpose' }]);
    await expect(act(app, elsewhere, 'revealVisitor', { visitId, purpose: '核对身份' }, revealed)).rejects.toThrow(
      'NOT_FOUND',
    );
    const shown = await succeed(app, clerk, 'revealVisitor', { visitId, purpose: '核对来访人身份' }, revealed);
    expect(shown).toMatchObject({ documentNumber: visitorNumber, phone: visitorPhone });
    const events = await app.services.db.read.query<{ text: string; outcome: string }>(
      "SELECT text, outcome FROM domain_event WHERE type IN ('visit.revealed', 'visit.reveal') ORDER BY id",
    );
    expect(events.filter(({ outcome }) => outcome === 'done')).toEqual([
      { text: '查看来访人李建国的证件号码和电话，用途：核对来访人身份。', outcome: 'done' },
    ]);
  });

  it('keeps the number in clear nowhere', async () => {
    const tables = await app.services.db.read.query<{ name: string }>(
      database === 'sqlite'
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const rows = JSON.stringify(await app.services.db.read.query(`SELECT * FROM ${name}`));
      expect({ name, found: rows.includes(visitorNumber) || rows.includes('110105194912310021') }).toEqual({
        name,
        found: false,
      });
    }
  });

  /** Fills in whatever is missing as the clerk does for the person at the window. */
  async function complete(): Promise<void> {
    for (const { itemCode, ...result } of factoryPark.broughtIn) {
      const fileId = await makeUpload(app, { ...(await ownerAtWindow(app, 'clerk')), organisationId });
      const input = { idempotencyKey: `bring ${itemCode}`, projectId, itemCode, ...result, fileId };
      const brought = await file(
        'bringInResult',
        'BringInResultInput',
        input,
        '... on PriorResultSuccess { priorResult { id version } }',
      );
      const { id: priorResultId, version } = brought.priorResult;
      await succeed(app, clerk, 'checkPriorResult', { priorResultId, expectedVersion: version, confirmed: true });
    }
    const values = factoryPark.fields as Readonly<Record<string, string>>;
    const samples: Record<string, string> = { number: '1', date: '2026-05-06', phone: '13800000000' };
    for (let round = 0; round < 4; round += 1) {
      const draft = await read('missing { kind ref } fields { code kind options { value } }');
      if (draft.missing.length === 0) return;
      const refs = (kind: string): string[] => [
        ...new Set<string>(draft.missing.filter((each: Answer) => each.kind === kind).map(({ ref }: Answer) => ref)),
      ];
      const sample = (code: string) => {
        const field = draft.fields.find((each: Answer) => each.code === code);
        return values[code] ?? field?.options[0]?.value ?? samples[field?.kind] ?? '已填写';
      };
      await file('saveDraft', 'SaveDraftInput', {
        applicationId,
        expectedVersion: draft.version,
        fields: refs('field').map((code) => ({ code, value: sample(code) })),
        declarations: refs('declaration').map((requirementCode) => ({ requirementCode, applicable: true })),
      });
      for (const requirementCode of refs('material')) {
        const fileId = await makeUpload(app, { ...(await ownerAtWindow(app, 'clerk')), organisationId });
        const input = { idempotencyKey: `add ${requirementCode} ${round}`, applicationId, requirementCode, fileId };
        const added = await file(
          'addMaterial',
          'AddMaterialInput',
          input,
          '... on MaterialSuccess { application { id } }',
        );
        expect(added.__typename).toBe('MaterialSuccess');
      }
    }
    throw new Error(`still missing: ${JSON.stringify((await read('missing { kind ref message }')).missing)}`);
  }
});
