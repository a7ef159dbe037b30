import type { GraphQLSchema } from 'graphql';
import { modules } from '../../src/app/modules.js';
import { makeSchema } from '../../src/app/schema.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { act, addMaterial, ask, freshKey, makeStaff, type Park, succeed } from '../kit/filing.js';
import { arrange, makePerson } from '../kit/people.js';
import { makeFileRow } from '../kit/projects.js';
import type { TestSession } from '../kit/test-app.js';
import { type Stage, setStage, type Who } from './rights-cast.js';
import { walkFrom } from './walk-schema.js';
import { hiddenFrom, placesOf, toldOutside, walkers, waysIn } from './walks.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** A nested path is an entrance: what the table of rights says of an object holds on every way to it. */
describeOnBothDatabases('on the way through other objects', (database) => {
  let stage: Stage;
  let park: Park;
  beforeAll(async () => {
    // A walk asks for more than any person would.
    const wide = { depth: 50, aliases: 15, tokens: 100_000, directives: 20, cost: 10_000_000, bodyBytes: 1_048_576 };
    stage = await setStage(database, { limits: wide });
    park = stage.park;
  }, 120_000);
  afterAll(async () => {
    expect(stage.app.logged).toEqual([]);
    await stage.app.close();
  });

  const as = (who: Who) => stage.people[who] as TestSession;
  const read = (who: Who, document: string, id: string): Promise<Answer> =>
    ask(stage.app, as(who), `query ($id: ID!) { ${document} }`, { id });

  const inside = `project(id: $id) {
    applications { id } priorResults { id } results { id } timeline(first: 100) { edges { node { type } } }
    stages { applications { id } items { case { id opinions { id } ownDraft { id } } priorResult { id } result { id } } } }`;

  it('a department without a case sees that a project is there, and nothing inside it', async () => {
    const { project } = await read('approver without a case', inside, stage.objects.projectId);
    expect(project).toMatchObject({ applications: [], priorResults: [], results: [] });
    for (const { applications, items } of project.stages) {
      expect(applications).toEqual([]);
      for (const item of items) expect(item).toEqual({ case: null, priorResult: null, result: null });
    }
    const types = project.timeline.edges.map(({ node }: Answer) => node.type);
    expect(types).toContain('case.accepted');
    expect(types).not.toContain('opinion.given');
    // What was found and asked for on the way is told to those who look into the project.
    const ofTheWay = (type: string) =>
      /^(procedure|supplement|opinion|session|rectification|owed|extension)\./.test(type);
    const inner = await read('approver with another case', inside, stage.objects.projectId);
    expect(inner.project.timeline.edges.map(({ node }: Answer) => node.type).filter(ofTheWay)).not.toEqual([]);
    expect(types.filter(ofTheWay)).toEqual([]);
  });

  it('a department with a case sees what the others have, but no draft of theirs', async () => {
    const { project } = await read('approver with another case', inside, stage.objects.projectId);
    expect(project.applications).toEqual([{ id: stage.objects.received }]);
    expect(project.priorResults).toHaveLength(3);
    const cases = project.stages.flatMap(({ items }: Answer) => items.flatMap((item: Answer) => item.case ?? []));
    const other = cases.find(({ id }: Answer) => id === stage.objects.caseId);
    expect(other).toEqual({ id: stage.objects.caseId, opinions: [], ownDraft: null });
  });

  it('the draft of an opinion stays with its unit, also on the way through the application', async () => {
    const drafts = async (who: Who) => {
      const found = await read(who, 'application(id: $id) { opinions { id state } }', stage.objects.received);
      return found.application.opinions.filter(({ state }: Answer) => state === 'draft');
    };
    expect(await drafts('handler of the case')).toEqual([{ id: stage.objects.opinionId, state: 'draft' }]);
    for (const who of [
      'own organisation',
      'window',
      'approver with another case',
      'lead unit',
      'supervisor',
    ] as const) {
      expect(await drafts(who)).toEqual([]);
    }
  });

  it('remarks of reviewers are for authorities alone, also on the way through an application or a case', async () => {
    const { received, caseId } = stage.objects;
    const inside = 'requirements { materials { current { remarks { id } } } }';
    const ways: [string, string][] = [
      [`application(id: $id) { ${inside} }`, received],
      [`itemCase(id: $id) { application { ${inside} } }`, caseId],
    ];
    for (const [way, id] of ways) {
      const found = async (who: Who) => JSON.stringify(await read(who, way, id)).includes(stage.objects.remarkId);
      expect(await found('own organisation')).toBe(false);
      for (const who of [
        'window',
        'handler of the case',
        'approver with another case',
        'lead unit',
        'supervisor',
      ] as const) {
        expect([who, await found(who)]).toEqual([who, true]);
      }
    }
  });

  it('what is being put right is the applicant’s alone until it is sent', async () => {
    const { correcting, pointId } = stage.objects;
    const fields = `application(id: $id) { openNotice { points { id answer } }
      requirements { openPoint { id answer resolved } materials { id current { number submittedInRound } versions { number } } } }`;
    const pointed = (answered: Answer) =>
      answered.application.requirements.find((each: Answer) => each.openPoint?.id === pointId);
    const before = pointed(await read('own organisation', fields, correcting));
    await succeed(stage.app, as('own organisation'), 'answerPoint', { pointId, answer: '已更换营业执照' });
    const code = await stage.app.services.db.read.query<{ code: string }>(
      'SELECT requirement_code AS code FROM correction_point WHERE id = ?',
      [pointId],
    );
    await addMaterial(park, correcting, code[0]?.code as string, before.materials[0].id);

    const own = pointed(await read('own organisation', fields, correcting));
    expect(own.openPoint).toMatchObject({ answer: '已更换营业执照', resolved: true });
    expect(own.materials[0].current).toEqual({ number: 2, submittedInRound: null });
    const seen = await read('window', fields, correcting);
    expect(pointed(seen).openPoint).toMatchObject({ answer: null, resolved: false });
    expect(pointed(seen).materials[0]).toMatchObject({
      current: { number: 1, submittedInRound: 1 },
      versions: [{ number: 1 }],
    });
    expect(seen.application.openNotice.points).toEqual([{ id: pointId, answer: null }]);
  });

  it('the keyword screen, urgings and blockers are told to nobody they are not for', async () => {
    const { caseId, received } = stage.objects;
    await arrange(stage.app.services, (tx) =>
      tx.execute('UPDATE application SET classified_hits = ? WHERE id = ?', ['["项目名称：出现“涉密”"]', received]),
    );
    const fields = 'itemCase(id: $id) { blockers { kind } urgings { text } application { classifiedHits } }';
    await succeed(stage.app, as('lead unit'), 'urgeCase', { caseId, text: '请抓紧。' });
    const own = (await read('own organisation', fields, caseId)).itemCase;
    expect(own).toEqual({ blockers: [], urgings: [], application: { classifiedHits: [] } });
    const window = (await read('window', fields, caseId)).itemCase;
    expect(window).toMatchObject({ blockers: [], urgings: [{ text: '请抓紧。' }] });
    expect(window.application.classifiedHits).toHaveLength(1);
    const department = (await read('handler of the case', fields, caseId)).itemCase;
    expect(department.blockers.length).toBeGreaterThan(0);
    expect(department.application.classifiedHits).toEqual([]);
  });

  it('wildcards in a search are signs like others', async () => {
    const found = async (search: string) => {
      const document = `query ($s: String) { projects(search: $s) { totalCount }
        intakeQueue(lane: done, search: $s) { totalCount } }`;
      const answered = await ask(stage.app, as('window'), document, { s: search });
      return [answered.projects.totalCount, answered.intakeQueue.totalCount];
    };
    expect(await found('凤凰智造')).toEqual([3, 1]);
    for (const search of ['%', '_', '凤%造', '\\', "' OR 1 = 1 --", '!']) expect(await found(search)).toEqual([0, 0]);
    const workbench = 'query ($s: String) { workbench(lane: inReview, search: $s) { totalCount } }';
    const own = async (s: string) =>
      (await ask(stage.app, as('handler of the case'), workbench, { s })).workbench.totalCount;
    expect(await own('凤凰')).toBe(1);
    expect(await own('%')).toBe(0);
  });

  if (database === 'sqlite') {
    let schema: GraphQLSchema | undefined;
    it.each(walkers)('%s meets nothing that is not theirs, whichever way they go', async (who) => {
      schema ??= await makeSchema(modules);
      const hidden = hiddenFrom(who, stage.objects);
      expect(hidden.size).toBeGreaterThan(3);
      const met: string[] = [];
      const failed: string[] = [];
      for (const [field, id] of waysIn(stage.objects)) {
        const { data, errors = [] } = await stage.app.graphql(walkFrom(schema, field), { id }, as(who));
        for (const [what, hiddenId] of hidden) {
          const places = placesOf(hiddenId, data).filter((place) => !toldOutside.test(place));
          met.push(...places.map((place) => `${what}: ${place}`));
        }
        // What may be read is read whole: nothing below it fails.
        for (const { path = [], extensions, message } of errors) {
          if (path.length > 1) failed.push(`${path.join('.')}: ${extensions.code} ${message}`);
        }
      }
      expect({ met: [...new Set(met)], failed: [...new Set(failed)] }).toEqual({ met: [], failed: [] });
    });
  }

  it('a field that an input does not have is refused before anything runs', async () => {
    const forbidden: [string, string, object][] = [
      ['submitApplication', 'ApplicationCommandInput', { applicationId: 'x', expectedVersion: 1, status: 'received' }],
      ['decideCase', 'DecideCaseInput', { caseId: 'x', expectedVersion: 1, decision: 'approve', decidedAt: '2020' }],
      ['saveOpinion', 'SaveOpinionInput', { caseId: 'x', kind: 'final', stance: 'agree', text: '', unitId: 'y' }],
      ['openStage', 'OpenStageInput', { projectId: 'x', stageCode: 'y', itemCodes: [], organisationId: 'z' }],
    ];
    for (const [name, inputType, input] of forbidden) {
      const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename } }`;
      const keyed = name === 'saveOpinion' ? input : { idempotencyKey: freshKey(), ...input };
      const who =
        inputType.startsWith('Decide') || name === 'saveOpinion' ? 'approver of the case' : 'own organisation';
      const answered = await stage.app.graphql(document, { input: keyed }, as(who));
      expect(answered.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('arrays and objects in the place of an id are refused', async () => {
    for (const id of [['a', 'b'], { id: 'a' }, true]) {
      const answered = await stage.app.graphql(
        'query ($id: ID!) { project(id: $id) { id } }',
        { id },
        as('own organisation'),
      );
      expect(answered.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

/** One person, two capacities: what is known in the one is not told in the other, and what is taken away is gone at once. */
describeOnBothDatabases('capacities', (database) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(database);
  }, 120_000);
  afterAll(() => stage.app.close());

  const switchTo = (session: TestSession, id: string) =>
    stage.app.graphql('mutation ($id: ID!) { switchCapacity(capacityId: $id) { __typename } }', { id }, session);
  const application = 'query ($id: ID!) { application(id: $id) { id } }';

  it('the same key in another capacity is another request', async () => {
    const [unit] = await stage.app.services.db.read.query<{ id: string }>("SELECT id FROM unit WHERE code = 'zh-qxj'");
    const { assignmentIds } = await makePerson(stage.app.services, {
      loginName: 'two-hats',
      capacities: [
        { role: 'departmentHandler', unitId: unit?.id as string },
        { role: 'departmentHandler', unitId: unit?.id as string, districtCode: '440403' },
      ],
    });
    const session = await stage.app.login('two-hats');
    const { caseId } = stage.objects;
    const written = { caseId, kind: 'preliminary', stance: 'agree', text: '初审意见。', expectedVersion: 1 };
    const { opinion } = await succeed(stage.app, session, 'saveOpinion', written);
    const give = { idempotencyKey: 'two hats', opinionId: opinion.id, expectedVersion: opinion.version };
    await succeed(stage.app, session, 'giveOpinion', give);
    expect((await act(stage.app, session, 'giveOpinion', give)).__typename).toBe('OpinionSuccess');
    await switchTo(session, assignmentIds[1] as string);
    await expect(act(stage.app, session, 'giveOpinion', give)).rejects.toThrow('NOT_FOUND');
  });

  it('who signs out asks for nothing more in the same request', async () => {
    await makePerson(stage.app.services, { loginName: 'leaving' });
    const session = await stage.app.login('leaving');
    const document = 'mutation { logout { __typename } markNotificationsRead(ids: []) { __typename } }';
    const { errors } = await stage.app.graphql(document, {}, session);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('an upload is the person’s in the capacity it was made in', async () => {
    const other = await arrange(stage.app.services, async (tx) => {
      const [row] = await tx.query<{ id: string }>("SELECT id FROM organisation WHERE name = '珠海另一家有限公司'");
      return row?.id as string;
    });
    const { accountId, assignmentIds } = await makePerson(stage.app.services, {
      loginName: 'agent',
      capacities: [
        { role: 'applicant', organisationId: other },
        { role: 'applicant', organisationId: stage.park.owner.organisationId },
      ],
    });
    const session = await stage.app.login('agent');
    const fileId = await makeFileRow(stage.app.services, { accountId, organisationId: other });
    const status = async () => {
      const response = await fetch(`${stage.app.address}/files/${fileId}`, {
        method: 'HEAD',
        headers: { cookie: session.cookie },
      });
      return response.status;
    };
    expect(await status()).toBe(200);
    await switchTo(session, assignmentIds[1] as string);
    expect(await status()).toBe(404);
    const input = { applicationId: stage.objects.draft, requirementCode: 'm-yyzz', fileId };
    const paper = { projectId: stage.objects.projectId, itemCode: 'zh-sjfa', documentNumber: '1', issuedBy: '局' };
    const brought = await act(stage.app, session, 'bringInResult', { ...paper, issuedOn: '2026-01-05', fileId });
    expect(brought.__typename).toBe('InvalidInput');
    const added = await act(stage.app, session, 'addMaterial', input);
    expect(added.__typename).not.toBe('MaterialSuccess');
  });

  it('a revoked capacity and a disabled account are over at the next call, files and uploads included', async () => {
    const { app, objects, people } = stage;
    const [material] = await app.services.db.read.query<{ fileId: string }>(
      `SELECT v.file_id AS fileId FROM material_version v JOIN material m ON m.id = v.material_id WHERE m.id = ?`,
      [objects.materialId],
    );
    const head = async (session: TestSession) => {
      const url = `${app.address}/files/${material?.fileId}`;
      return (await fetch(url, { method: 'HEAD', headers: { cookie: session.cookie } })).status;
    };
    const codeOf = async (session: TestSession) => {
      const { errors } = await app.graphql(application, { id: objects.received }, session);
      return errors?.[0]?.extensions.code ?? 'OK';
    };
    const over: [string, string][] = [
      ['handler of the case', 'UPDATE role_assignment SET revoked_at = ? WHERE account_id = ?'],
      ['approver of the case', 'UPDATE account SET disabled_at = ? WHERE id = ?'],
    ];
    for (const [who, sql] of over) {
      const session = people[who as Who] as TestSession & { accountId: string };
      expect([await codeOf(session), await head(session)]).toEqual(['OK', 200]);
      await arrange(app.services, (tx) => tx.execute(sql, ['2026-03-02 01:00:00.000', session.accountId]));
      expect([await codeOf(session), await head(session)]).toEqual(['UNAUTHENTICATED', 401]);
      const upload = await fetch(`${app.address}/uploads`, {
        method: 'POST',
        headers: { cookie: session.cookie, 'tus-resumable': '1.0.0', 'upload-length': '5' },
      });
      expect(upload.status).toBe(401);
    }
  });

  it('the files of a project are not for a department that has no part in it', async () => {
    const { app, objects, people } = stage;
    const [material] = await app.services.db.read.query<{ fileId: string }>(
      `SELECT v.file_id AS fileId FROM material_version v WHERE v.material_id = ?`,
      [objects.materialId],
    );
    const readers: string[] = [];
    for (const [who, session] of Object.entries(people)) {
      const headers: Record<string, string> = session ? { cookie: session.cookie } : {};
      const { status } = await fetch(`${app.address}/files/${material?.fileId}`, { method: 'HEAD', headers });
      if (status === 200) readers.push(who);
      else expect(status).toBe(session && !['handler of the case', 'approver of the case'].includes(who) ? 404 : 401);
    }
    expect(readers.sort()).toEqual([
      'approver with another case',
      'city administrator',
      'head of the case’s unit',
      'lead unit',
      'own organisation',
      'review centre',
      'supervisor',
      'window',
      'window of the city',
    ]);
    const elsewhere = await makeStaff(app, 'elsewhere', 'departmentHandler', 'zh-zjj', '440404');
    const headers = { cookie: elsewhere.cookie };
    // Whatever leads to bytes: not there, and asked for by somebody known (S50).
    const paths = [
      `/files/${material?.fileId}`,
      `/files/document/${objects.receiptPaperId}`,
      `/files/certificates/${objects.draftCertificateId}/draft.pdf`,
      `/files/sessions/${objects.sessionId}/calendar.ics`,
      `/applications/${objects.received}/archive.zip`,
    ];
    for (const path of paths) expect((await fetch(`${app.address}${path}`, { headers })).status).toBe(404);
    const denied = await app.services.db.read.query<{ type: string; text: string }>(
      "SELECT type, text FROM domain_event WHERE outcome = 'refused' AND actor_account_id = ? ORDER BY id",
      [elsewhere.accountId],
    );
    expect(denied.map(({ type }) => type)).toEqual([
      'file.read',
      'document.read',
      'certificate.preview',
      'session.calendar',
      'application.archive',
    ]);
    expect(denied[0]?.text).toContain(material?.fileId as string);
  });
});
