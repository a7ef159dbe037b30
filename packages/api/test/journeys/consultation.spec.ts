import { factoryPark } from '../../src/demo/factory-park.js';
import { OutboxWorker } from '../../src/kernel/outbox/outbox-worker.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  attach,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
  succeed,
} from '../kit/filing.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

type Staff = TestSession & { accountId: string };
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const asked = `... on OpinionRequestSuccess { application { opinionRequests { id state unit { code } outsideBody } }
  links { requestId body url expiresAt } } ... on InvalidInput { problems { field reason } }`;

describeOnBothDatabases('views that are asked for', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let caseId: string;
  let fileId: string;
  let handler: Staff;
  let water: Staff;
  let culture: Staff;
  let cultureApprover: Staff;
  let lead: Staff;
  let units: Record<string, string>;

  beforeAll(async () => {
    app = await startTestApp({ database, config: { ...longSessions, publicUrl: 'https://gs.example' } });
    park = await makePark(app);
    id = await receivedApplication(park, factoryPark.stageItems);
    handler = await makeStaff(app, 'handler', 'departmentHandler', 'zh-qxj');
    water = await makeStaff(app, 'water', 'departmentHandler', 'zh-swj');
    culture = await makeStaff(app, 'culture', 'departmentHandler', 'zh-wtj');
    cultureApprover = await makeStaff(app, 'culture-approver', 'departmentApprover', 'zh-wtj');
    lead = await makeStaff(app, 'lead', 'leadCoordinator', 'zh-zjj');
    caseId = (await readCase(park, handler, id, 'zh-fljs')).id;
    const rows = await app.services.db.read.query<{ id: string; code: string }>('SELECT id, code FROM unit');
    units = Object.fromEntries(rows.map((unit) => [unit.code, unit.id]));
    const [file] = await app.services.db.read.query<{ fileId: string }>(
      `SELECT v.file_id AS fileId FROM material_version v JOIN material m ON m.id = v.material_id
       WHERE m.application_id = ? ORDER BY m.id`,
      [id],
    );
    fileId = file?.fileId as string;
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const unit = (code: string) => units[code] as string;
  const consultation = (more: object = {}) => ({
    ...{ caseId, question: '是否影响文物保护？', dueOn: '2026-03-06', unitIds: [], outsideBodies: [], ...more },
  });
  const consult = async (more: object, as: TestSession = handler): Promise<Answer> => {
    const { application, links } = await succeed(app, as, 'requestConsultation', consultation(more), asked);
    return { requests: application.opinionRequests, links };
  };
  const openOf = (requests: Answer[], code: string) =>
    requests.find((each) => each.state === 'open' && each.unit?.code === code);
  const request = async (as: TestSession, requestId: string): Promise<Answer> =>
    (
      await ask(
        app,
        as,
        `query ($id: ID!) { opinionRequest(id: $id) { id state kind question dueOn lamp version mayAnswer mayCancel becauseReplaced
          askedBy { displayName } askedByUnit { code } unit { code } outsideBody linkExpiresAt
          ownDraft { id version } opinion { id text unit { code } giverName outsideBody author { id } } } }`,
        { id: requestId },
      )
    ).opinionRequest;
  const told = async (as: TestSession): Promise<string[]> => {
    const query = 'query { notifications(first: 50) { edges { node { title link } } } }';
    return (await ask(app, as, query)).notifications.edges.map(({ node }: Answer) => `${node.title} ${node.link}`);
  };
  /** Everything a unit with part in the project reads: the application, its cases and materials, a file. */
  const reads = async (as: TestSession): Promise<string[]> => {
    const found: string[] = [];
    const able = async (what: string, document: string, variables: object) => {
      const { errors } = await app.graphql(document, variables, as);
      if (!errors) found.push(what);
      else expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    };
    await able('application', 'query ($id: ID!) { application(id: $id) { requirements { materials { id } } } }', {
      id,
    });
    await able('case', 'query ($id: ID!) { itemCase(id: $id) { id opinions { text } } }', { id: caseId });
    const { project } = await ask(
      app,
      as,
      'query ($id: ID!) { project(id: $id) { applications { id } results { id } } }',
      {
        id: park.projectId,
      },
    );
    if (project.applications.length > 0) found.push('inside the project');
    const { opinionSearch } = await ask(app, as, '{ opinionSearch(filter: {}) { totalCount } }');
    if (opinionSearch.totalCount > 0) found.push('search');
    const { status } = await fetch(`${app.address}/files/${fileId}`, {
      method: 'HEAD',
      headers: { cookie: as.cookie },
    });
    if (status === 200) found.push('file');
    else expect(status).toBe(404);
    return found;
  };
  const everything = ['application', 'case', 'inside the project', 'search', 'file'];

  describe('preliminary opinions, by a day the lead unit sets', () => {
    const preliminary = (more: object = {}) => ({ applicationId: id, caseIds: [caseId], dueOn: '2026-03-05', ...more });
    let requestId: string;

    it('only the lead unit of the stage sets it, for open cases of the application, once at a time', async () => {
      const actions = async (as: TestSession) =>
        (await ask(app, as, 'query ($id: ID!) { application(id: $id) { availableActions } }', { id })).application
          .availableActions;
      expect(await actions(lead)).toContain('requestOpinions');
      expect(await actions(handler)).not.toContain('requestOpinions');
      await expect(act(app, handler, 'requestPreliminary', preliminary())).rejects.toThrow('FORBIDDEN');
      const other = await makeStaff(app, 'other-lead', 'leadCoordinator', 'zh-zrzy');
      await expect(act(app, other, 'requestPreliminary', preliminary())).rejects.toThrow('NOT_FOUND');
      const wrong: [object, string][] = [
        [{ caseIds: [] }, 'caseIds unknown'],
        [{ caseIds: [caseId, 'nothing'] }, 'caseIds unknown'],
        [{ dueOn: '2026-03-01' }, 'dueOn past'],
        [{ dueOn: '2027-03-01' }, 'dueOn tooFar'],
        [{ question: '问'.repeat(1001) }, 'question tooLong'],
      ];
      for (const [more, expected] of wrong) {
        const { problems } = await act(app, lead, 'requestPreliminary', preliminary(more), asked);
        expect(problems.map(({ field, reason }: Answer) => `${field} ${reason}`)).toEqual([expected]);
      }
      const keyed = preliminary({ idempotencyKey: 'preliminary once' });
      const first = await succeed(app, lead, 'requestPreliminary', keyed, asked);
      expect(await succeed(app, lead, 'requestPreliminary', keyed, asked)).toEqual(first);
      expect(first.application.opinionRequests).toHaveLength(1);
      requestId = first.application.opinionRequests[0].id;
      const again = await act(app, lead, 'requestPreliminary', preliminary(), asked);
      expect(again.problems).toEqual([{ field: 'caseIds', reason: 'asked' }]);
    });

    it('is told, watched, and shows who is asked by when; the applicant is not told what', async () => {
      expect(await told(handler)).toContain(`请出具意见 /consultations/${requestId}`);
      const watched = await app.services.db.read.get(DeadlineRow, {
        subjectType: 'opinionRequest',
        subjectId: requestId,
      });
      expect(watched).toMatchObject({ unitId: unit('zh-qxj'), dueOn: '2026-03-05', forApplicant: false, caseId });
      expect(await request(lead, requestId)).toMatchObject({
        ...{ kind: 'preliminary', state: 'open', dueOn: '2026-03-05', lamp: 'green', question: '请出具初步审查意见。' },
        ...{ askedBy: { displayName: 'lead' }, askedByUnit: { code: 'zh-zjj' }, mayCancel: true, mayAnswer: false },
      });
      expect(await request(park.applicant, requestId)).toMatchObject({
        ...{ question: '', dueOn: '2026-03-05', unit: { code: 'zh-qxj' }, mayCancel: false, mayAnswer: false },
      });
    });

    it('is answered once the department has the case in hand, by any opinion of that kind on it, late ones too', async () => {
      const written = { caseId, requestId, kind: 'preliminary', stance: 'agree', text: '初步审查未见问题。' };
      expect((await act(app, handler, 'saveOpinion', written)).__typename).toBe('IllegalTransition');
      await accept(park, handler, id, 'zh-fljs');
      expect((await request(handler, requestId)).mayAnswer).toBe(true);
      expect((await act(app, handler, 'saveOpinion', { ...written, kind: 'final' }, '')).__typename).toBe(
        'InvalidInput',
      );
      app.clock.set('2026-03-06');
      expect((await request(handler, requestId)).lamp).toBe('red');
      const { opinion } = await succeed(app, handler, 'saveOpinion', { ...written, requestId: null });
      await succeed(app, handler, 'giveOpinion', { opinionId: opinion.id, expectedVersion: opinion.version });
      app.clock.set('2026-03-02');
      const answered = await request(lead, requestId);
      expect(answered).toMatchObject({
        state: 'answered',
        lamp: 'red',
        opinion: { id: opinion.id, author: { id: handler.accountId } },
      });
      expect(await told(lead)).toContain(`意见已出具 /parallel-review/${id}`);
      expect(
        await app.services.db.read.count(DeadlineRow, { subjectType: 'opinionRequest', subjectId: requestId }),
      ).toBe(0);
      // Nothing is known to the applicant of what it says.
      expect((await request(park.applicant, requestId)).opinion).toBeNull();
    });
  });

  describe('a unit without an item in the stage', () => {
    let requestId: string;

    it('reads nothing before it is asked, and the whole project from then on', async () => {
      expect(await reads(culture)).toEqual([]);
      const { requests } = await consult({ unitIds: [unit('zh-wtj'), unit('zh-wtj'), unit('zh-swj')] });
      requestId = openOf(requests, 'zh-wtj').id;
      expect(await reads(culture)).toEqual(everything);
      const elsewhere = await makeStaff(app, 'culture-elsewhere', 'departmentHandler', 'zh-wtj', '440404');
      for (const other of [elsewhere]) {
        await expect(ask(app, other, 'query ($id: ID!) { application(id: $id) { id } }', { id })).rejects.toThrow(
          'NOT_FOUND',
        );
        await expect(request(other, requestId)).rejects.toThrow('NOT_FOUND');
      }
      expect(await told(culture)).toContain(`请出具意见 /consultations/${requestId}`);
      // It sees no draft of others, and has no hand in the case.
      const written = { caseId, kind: 'final', stance: 'agree', text: '审查意见草稿' };
      await succeed(app, handler, 'saveOpinion', written);
      const seen = await ask(
        app,
        culture,
        'query ($id: ID!) { itemCase(id: $id) { availableActions ownDraft { id } opinions { state } } }',
        {
          id: caseId,
        },
      );
      expect(seen.itemCase).toEqual({ availableActions: [], ownDraft: null, opinions: [{ state: 'given' }] });
      await expect(act(app, culture, 'saveOpinion', written)).rejects.toThrow('NOT_FOUND');
    });

    it('finds it in its inbox, nobody else there', async () => {
      const inbox = async (as: TestSession, state = 'open') =>
        (
          await ask(
            app,
            as,
            `{ opinionRequests(state: ${state}) { totalCount edges { node { id question mayAnswer case { id } } } } }`,
          )
        ).opinionRequests;
      expect(await inbox(culture)).toEqual({
        totalCount: 1,
        edges: [{ node: { id: requestId, question: '是否影响文物保护？', mayAnswer: true, case: { id: caseId } } }],
      });
      expect((await inbox(water)).totalCount).toBe(1);
      expect((await inbox(handler)).totalCount).toBe(0);
      expect((await inbox(culture, 'answered')).totalCount).toBe(0);
    });

    it('is not asked the same twice at a time, nor is the department itself, nor a window', async () => {
      const problems = async (more: object) =>
        (await act(app, handler, 'requestConsultation', consultation(more), asked)).problems?.map(
          ({ field, reason }: Answer) => `${field} ${reason}`,
        );
      expect(await problems({ unitIds: [unit('zh-wtj')] })).toEqual(['unitIds asked']);
      expect(await problems({ unitIds: [unit('zh-qxj')] })).toEqual(['unitIds own']);
      expect(await problems({ unitIds: [unit('zh-ck')] })).toEqual(['unitIds unknown']);
      expect(await problems({ unitIds: ['nothing'] })).toEqual(['unitIds unknown']);
      expect(await problems({})).toEqual(['unitIds required']);
      expect(await problems({ unitIds: [unit('zh-rfb')], question: ' ', dueOn: '2026-03-01' })).toEqual([
        'question required',
        'dueOn past',
      ]);
      expect(await problems({ unitIds: [unit('zh-rfb')], requirementCodes: ['nothing'] })).toEqual([
        'requirementCodes unknown',
      ]);
      expect(await problems({ outsideBodies: [{ name: '局', phone: '1' }] })).toEqual([
        'outsideBodies.0.name length',
        'outsideBodies.0.phone phone',
      ]);
      await expect(act(app, water, 'requestConsultation', consultation(), asked)).rejects.toThrow('NOT_FOUND');
    });

    it('answers through the request; the draft is the unit’s, two people do not overwrite each other', async () => {
      const written = {
        caseId,
        requestId,
        kind: 'consultation',
        stance: 'agreeWithConditions',
        text: '施工前须勘探。',
      };
      const both = await Promise.all([
        act(app, culture, 'saveOpinion', written),
        act(app, cultureApprover, 'saveOpinion', written),
      ]);
      expect(both.map(({ __typename }) => __typename).sort()).toEqual(['OpinionSuccess', 'StaleVersion']);
      const { ownDraft } = await request(cultureApprover, requestId);
      for (const other of [handler, lead, water, park.clerk])
        expect((await request(other, requestId)).ownDraft).toBeNull();
      const give = { opinionId: ownDraft.id, expectedVersion: ownDraft.version };
      await expect(act(app, water, 'giveOpinion', give)).rejects.toThrow('NOT_FOUND');
      const given = await Promise.all([
        act(app, culture, 'giveOpinion', give),
        act(app, cultureApprover, 'giveOpinion', give),
      ]);
      expect(given.map(({ __typename }) => __typename).sort()).toEqual(['IllegalTransition', 'OpinionSuccess']);
      expect(await request(handler, requestId)).toMatchObject({
        ...{ state: 'answered', lamp: 'green', mayCancel: false },
        opinion: { id: ownDraft.id, text: '施工前须勘探。', unit: { code: 'zh-wtj' }, outsideBody: null },
      });
      expect((await told(handler)).filter((each) => each === `征求的意见已答复 /cases/${caseId}`)).toHaveLength(1);
      const [read] = await app.services.db.read.query<{ n: number }>(
        'SELECT COUNT(*) AS n FROM opinion_material WHERE opinion_id = ?',
        [ownDraft.id],
      );
      expect(Number(read?.n)).toBeGreaterThan(0);
      const closed = await act(app, culture, 'saveOpinion', written);
      expect(closed).toMatchObject({ __typename: 'IllegalTransition' });
    });

    it('asked again, gives a later one that supersedes the earlier; both stay', async () => {
      const { requests } = await consult({ unitIds: [unit('zh-wtj')] }, lead);
      const second = openOf(requests, 'zh-wtj').id;
      const { opinion } = await succeed(app, culture, 'saveOpinion', {
        ...{ caseId, requestId: second, kind: 'consultation', stance: 'agree', text: '已勘探，无影响。' },
      });
      await succeed(app, culture, 'giveOpinion', { opinionId: opinion.id, expectedVersion: opinion.version });
      const query =
        'query ($id: ID!) { itemCase(id: $id) { opinions { state kind text unit { code } request { id } } } }';
      const { itemCase } = await ask(app, handler, query, { id: caseId });
      expect(itemCase.opinions.filter((each: Answer) => each.unit.code === 'zh-wtj')).toEqual([
        {
          state: 'superseded',
          kind: 'consultation',
          text: '施工前须勘探。',
          unit: { code: 'zh-wtj' },
          request: { id: requestId },
        },
        {
          state: 'given',
          kind: 'consultation',
          text: '已勘探，无影响。',
          unit: { code: 'zh-wtj' },
          request: { id: second },
        },
      ]);
      expect((await request(lead, requestId)).opinion.text).toBe('施工前须勘探。');
    });

    it('cancelled unanswered, loses what it read for it; what it has for another request stays', async () => {
      const heritage = await makeStaff(app, 'civil-air', 'departmentHandler', 'zh-gdj');
      const { requests } = await consult({ unitIds: [unit('zh-gdj'), unit('zh-wtj')] });
      expect(await reads(heritage)).toEqual(everything);
      for (const code of ['zh-gdj', 'zh-wtj']) {
        const { id: open } = openOf(requests, code);
        const { version } = await request(handler, open);
        const command = { requestId: open, expectedVersion: version };
        await expect(act(app, water, 'cancelOpinionRequest', command)).resolves.toMatchObject({
          __typename: 'NotAllowed',
        });
        expect(await act(app, handler, 'cancelOpinionRequest', { ...command, expectedVersion: 99 })).toMatchObject({
          __typename: 'StaleVersion',
        });
        await succeed(app, handler, 'cancelOpinionRequest', command);
        expect(await act(app, lead, 'cancelOpinionRequest', command)).toMatchObject({
          __typename: 'IllegalTransition',
        });
        expect(await request(handler, open)).toMatchObject({ state: 'cancelled', lamp: 'grey' });
      }
      expect(await reads(heritage)).toEqual([]);
      expect(await reads(culture)).toEqual(everything);
      const { opinionRequests } = await ask(
        app,
        heritage,
        '{ opinionRequests { totalCount edges { node { id case { id } } } } }',
      );
      expect(opinionRequests).toEqual({ totalCount: 0, edges: [] });
      await expect(request(heritage, openOf(requests, 'zh-gdj').id)).rejects.toThrow('NOT_FOUND');
      expect(await told(heritage)).toContain('不再征求意见 /consultations');
      const written = {
        caseId,
        requestId: openOf(requests, 'zh-gdj').id,
        kind: 'consultation',
        stance: 'agree',
        text: '同意',
      };
      await expect(act(app, heritage, 'saveOpinion', written)).resolves.toMatchObject({
        __typename: 'IllegalTransition',
      });
    });
  });

  describe('an outside body', () => {
    const body = { name: '珠海供电局香洲分局', phone: '0756-2233445' };
    let named: string;
    let token: string;
    let requestId: string;
    const shown = `bodyName projectName itemName askedByUnitName question dueOn state stance text givenAt materials { fileName url }`;
    const behind = (with_: string) =>
      app.graphql('query ($t: String!) { outsideConsultation(token: $t) { ' + shown + ' } }', { t: with_ });
    const answer = async (with_: string, more: object = {}): Promise<Answer> => {
      const input = {
        ...{ token: with_, idempotencyKey: 'answer', giverName: '林工', stance: 'agree', text: '负荷满足。' },
        ...more,
      };
      const document = `mutation ($input: AnswerOutsideInput!) { answerOutside(input: $input) { __typename
        ... on DomainError { code } ... on InvalidInput { problems { field } } ... on OutsideSuccess { consultation { ${shown} } } } }`;
      return app.graphql(document, { input });
    };

    it('is asked by a link that is shown once, and of which only the hash is kept', async () => {
      named = 'm-flsj';
      const input = { idempotencyKey: 'link', outsideBodies: [body], requirementCodes: [named] };
      const { links, requests } = await consult(input);
      requestId = requests.find((each: Answer) => each.outsideBody === body.name).id;
      expect(links).toEqual([
        {
          ...{ requestId, body: body.name, expiresAt: '2026-03-07T16:00:00.000Z' },
          url: expect.stringMatching(/^https:\/\/gs\.example\/consultations\/[\w-]{43}$/),
        },
      ]);
      expect((await consult(input)).links).toEqual([]);
      token = links[0].url.split('/').at(-1);
      expect(await request(handler, requestId)).toMatchObject({ linkExpiresAt: links[0].expiresAt, mayAnswer: false });
      expect(await request(park.applicant, requestId)).toMatchObject({ linkExpiresAt: null, outsideBody: body.name });
    });

    it('gets the link by SMS; no table holds it before or after', async () => {
      await new OutboxWorker(app.services, 'test').deliverDue();
      const [sms] = await app.services.db.read.query<{ body: string }>(
        "SELECT body FROM sms_record WHERE phone = '07562233445'",
      );
      expect(sms?.body).toContain('凤凰智造产业园一期厂房项目');
      const sent = /https:\/\/gs\.example\/consultations\/([\w-]{43})/.exec(sms?.body ?? '')?.[1] as string;
      expect(sent).not.toBe(token);
      expect((await behind(sent)).data.outsideConsultation.bodyName).toBe(body.name);
      for (const table of [
        'outbox_message',
        'idempotency_key',
        'domain_event',
        'consultation_link',
        'opinion_request',
        'notification',
      ]) {
        const rows = JSON.stringify(await app.services.db.read.query(`SELECT * FROM ${table}`));
        expect(rows).not.toContain(token);
        expect(rows).not.toContain(sent);
      }
    });

    it('sees what it is asked and the files named, and nothing else', async () => {
      const { data } = await behind(token);
      const { materials, ...rest } = data.outsideConsultation;
      expect(rest).toEqual({
        ...{ bodyName: body.name, projectName: '凤凰智造产业园一期厂房项目', itemName: '雷电防护装置设计审核' },
        ...{ askedByUnitName: '珠海市气象局', question: '是否影响文物保护？', dueOn: '2026-03-06', state: 'open' },
        ...{ stance: null, text: null, givenAt: null },
      });
      expect(materials).toHaveLength(1);
      const at = (path: string) => fetch(`${app.address}${path}`, { method: 'HEAD' }).then(({ status }) => status);
      const path = materials[0].url as string;
      expect(path).toContain(`?consultation=${token}`);
      expect(await at(path)).toBe(200);
      expect(await at(path.split('?')[0] as string)).toBe(401);
      expect(await at(path.replace(token, 'x'.repeat(43)))).toBe(404);
      const others = await app.services.db.read.query<{ fileId: string }>(
        `SELECT v.file_id AS fileId FROM material_version v JOIN material m ON m.id = v.material_id
         WHERE m.application_id = ? AND m.requirement_code <> ?`,
        [id, named],
      );
      for (const other of others) expect(await at(`/files/${other.fileId}?consultation=${token}`)).toBe(404);
    });

    it('answers once, with a name and a text; a wrong link is no link', async () => {
      for (const wrong of ['', 'x', 'x'.repeat(43), token.toLowerCase(), token.slice(1), `${token}A`]) {
        if (wrong === token) continue;
        expect((await behind(wrong)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
        expect((await answer(wrong)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
      for (const [field, more] of Object.entries({ giverName: { giverName: ' ' }, text: { text: ' ' } })) {
        const { data } = await answer(token, { ...more, idempotencyKey: `without ${field}` });
        expect(data.answerOutside).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
      }
      const [first, other] = await Promise.all([
        answer(token),
        answer(token, { idempotencyKey: 'other', text: '另一个回答' }),
      ]);
      const names = [first, other].map(({ data }) => data.answerOutside.__typename).sort();
      expect(names).toEqual(['IllegalTransition', 'OutsideSuccess']);
      const { data } = await behind(token);
      expect(data.outsideConsultation).toMatchObject({ state: 'answered', stance: 'agree', materials: [] });
      const { data: late } = await answer(token, { idempotencyKey: 'third' });
      expect(late.answerOutside.__typename).toBe('IllegalTransition');
      const { opinion } = await request(handler, requestId);
      expect(opinion).toMatchObject({ unit: null, author: null, giverName: '林工', outsideBody: body.name });
      const [event] = await app.services.db.read.query<{ actorName: string }>(
        "SELECT actor_name AS actorName FROM domain_event WHERE type = 'opinion.given' AND unit_id IS NULL AND actor_account_id IS NULL",
      );
      expect(event?.actorName).toBe(`${body.name} 林工`);
    });

    it('finds nothing behind its link once it has expired, or was cancelled', async () => {
      const { links, requests } = await consult({
        outsideBodies: [{ name: '珠海燃气有限公司', phone: '13800000001' }],
      });
      const other = links[0].url.split('/').at(-1);
      const open = requests.find((each: Answer) => each.outsideBody === '珠海燃气有限公司');
      app.clock.set('2026-03-07T15:59:59.000Z');
      expect((await behind(other)).data.outsideConsultation.state).toBe('open');
      app.clock.set('2026-03-07T16:00:00.000Z');
      expect((await behind(other)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await answer(other)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      app.clock.set('2026-03-02');
      const { version } = await request(handler, open.id);
      await succeed(app, handler, 'cancelOpinionRequest', { requestId: open.id, expectedVersion: version });
      expect((await behind(other)).data.outsideConsultation).toMatchObject({ state: 'cancelled', materials: [] });
      expect((await answer(other)).data.answerOutside.__typename).toBe('IllegalTransition');
    });
  });

  it('nobody is awaited any more once the case is decided', async () => {
    const { requests } = await consult({ unitIds: [unit('zh-gdj')] }, lead);
    const approver = await makeStaff(app, 'approver', 'departmentApprover', 'zh-qxj');
    const query = 'query ($id: ID!) { itemCase(id: $id) { ownDraft { id version } } }';
    const { ownDraft } = (await ask(app, approver, query, { id: caseId })).itemCase;
    await succeed(app, approver, 'giveOpinion', { opinionId: ownDraft.id, expectedVersion: ownDraft.version });
    await attach(park, approver, id, 'zh-fljs', 'approval');
    const { version } = await readCase(park, approver, id, 'zh-fljs');
    await succeed(app, approver, 'decideCase', { caseId, expectedVersion: version, decision: 'approve' });
    expect(await request(lead, openOf(requests, 'zh-gdj').id)).toMatchObject({ state: 'cancelled' });
    expect(await app.services.db.read.count(DeadlineRow, { subjectType: 'opinionRequest' })).toBe(0);
    const closed = await act(app, handler, 'requestConsultation', consultation({ unitIds: [unit('zh-gdj')] }), asked);
    expect(closed.__typename).toBe('IllegalTransition');
  });
});
