import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { askedFields as asked, type Consulting, openRequestOf, startConsulting } from '../kit/consulting.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { accept, act, ask, attach, makeStaff, type Park, readCase, succeed } from '../kit/filing.js';
import type { TestApp, TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** domain §4 */
describeOnBothDatabases('consultation of units, also of those without an item in the stage', (database) => {
  let stage: Consulting;
  let app: TestApp;
  let park: Park;
  let id: string;
  let caseId: string;
  let handler: TestSession;
  let lead: TestSession;
  let fileId: string;
  let water: TestSession;
  let culture: TestSession;
  let cultureApprover: TestSession;

  beforeAll(async () => {
    stage = await startConsulting(database);
    ({ app, park, id, caseId, handler, lead } = stage);
    await accept(park, handler, id, 'zh-fljs');
    water = await makeStaff(app, 'water', 'departmentHandler', 'zh-swj');
    culture = await makeStaff(app, 'culture', 'departmentHandler', 'zh-wtj');
    cultureApprover = await makeStaff(app, 'culture-approver', 'departmentApprover', 'zh-wtj');
    const given = { caseId, kind: 'preliminary', stance: 'agree', text: '初步审查未见问题。' };
    const { opinion } = await succeed(app, handler, 'saveOpinion', given);
    await succeed(app, handler, 'giveOpinion', { opinionId: opinion.id, expectedVersion: opinion.version });
    const [file] = await app.services.db.read.query<{ fileId: string }>(
      `SELECT v.file_id AS fileId FROM material_version v JOIN material m ON m.id = v.material_id
       WHERE m.application_id = ? ORDER BY m.id`,
      [id],
    );
    fileId = file?.fileId as string;
  });
  afterAll(async () => {
    expect(stage.app.logged).toEqual([]);
    await stage.app.close();
  });

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

  let requestId: string;

  it('reads nothing before it is asked, and the whole project from then on', async () => {
    expect(await reads(culture)).toEqual([]);
    const { requests } = await stage.consult({
      unitIds: [stage.unit('zh-wtj'), stage.unit('zh-wtj'), stage.unit('zh-swj')],
    });
    requestId = openRequestOf(requests, 'zh-wtj').id;
    expect(await reads(culture)).toEqual(everything);
    const elsewhere = await makeStaff(app, 'culture-elsewhere', 'departmentHandler', 'zh-wtj', '440404');
    for (const other of [elsewhere]) {
      await expect(ask(app, other, 'query ($id: ID!) { application(id: $id) { id } }', { id })).rejects.toThrow(
        'NOT_FOUND',
      );
      await expect(stage.request(other, requestId)).rejects.toThrow('NOT_FOUND');
    }
    expect(await stage.told(culture)).toContain(`请出具意见 /consultations/${requestId}`);
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

  it('asked by two people at once, is asked once', async () => {
    const input = () => stage.consultation({ unitIds: [stage.unit('zh-jtj')] });
    const both = await Promise.all([handler, lead].map((as) => act(app, as, 'requestConsultation', input(), asked)));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['InvalidInput', 'OpinionRequestSuccess']);
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
      (await act(app, handler, 'requestConsultation', stage.consultation(more), asked)).problems?.map(
        ({ field, reason }: Answer) => `${field} ${reason}`,
      );
    expect(await problems({ unitIds: [stage.unit('zh-wtj')] })).toEqual(['unitIds asked']);
    expect(await problems({ unitIds: [stage.unit('zh-qxj')] })).toEqual(['unitIds own']);
    expect(await problems({ unitIds: [stage.unit('zh-ck')] })).toEqual(['unitIds unknown']);
    expect(await problems({ unitIds: ['nothing'] })).toEqual(['unitIds unknown']);
    expect(await problems({})).toEqual(['unitIds required']);
    expect(await problems({ unitIds: [stage.unit('zh-rfb')], question: ' ', dueOn: '2026-03-01' })).toEqual([
      'question required',
      'dueOn past',
    ]);
    expect(await problems({ unitIds: [stage.unit('zh-rfb')], requirementCodes: ['nothing'] })).toEqual([
      'requirementCodes unknown',
    ]);
    expect(await problems({ outsideBodies: [{ name: '局', phone: '1' }] })).toEqual([
      'outsideBodies.0.name length',
      'outsideBodies.0.phone phone',
    ]);
    await expect(act(app, water, 'requestConsultation', stage.consultation(), asked)).rejects.toThrow('NOT_FOUND');
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
    const { ownDraft } = await stage.request(cultureApprover, requestId);
    for (const other of [handler, lead, water, park.clerk])
      expect((await stage.request(other, requestId)).ownDraft).toBeNull();
    const give = { opinionId: ownDraft.id, expectedVersion: ownDraft.version };
    await expect(act(app, water, 'giveOpinion', give)).rejects.toThrow('NOT_FOUND');
    const given = await Promise.all([
      act(app, culture, 'giveOpinion', give),
      act(app, cultureApprover, 'giveOpinion', give),
    ]);
    expect(given.map(({ __typename }) => __typename).sort()).toEqual(['IllegalTransition', 'OpinionSuccess']);
    expect(await stage.request(handler, requestId)).toMatchObject({
      ...{ state: 'answered', lamp: 'green', mayCancel: false },
      opinion: { id: ownDraft.id, text: '施工前须勘探。', unit: { code: 'zh-wtj' }, outsideBody: null },
    });
    expect((await stage.told(handler)).filter((each) => each === `征求的意见已答复 /cases/${caseId}`)).toHaveLength(1);
    const [read] = await app.services.db.read.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM opinion_material WHERE opinion_id = ?',
      [ownDraft.id],
    );
    expect(Number(read?.n)).toBeGreaterThan(0);
    const closed = await act(app, culture, 'saveOpinion', written);
    expect(closed).toMatchObject({ __typename: 'IllegalTransition' });
  });

  it('asked again, gives a later one that supersedes the earlier; both stay', async () => {
    const { requests } = await stage.consult({ unitIds: [stage.unit('zh-wtj')] }, lead);
    const second = openRequestOf(requests, 'zh-wtj').id;
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
    expect((await stage.request(lead, requestId)).opinion.text).toBe('施工前须勘探。');
  });

  it('cancelled unanswered, loses what it read for it; what it has for another request stays', async () => {
    const heritage = await makeStaff(app, 'civil-air', 'departmentHandler', 'zh-gdj');
    const { requests } = await stage.consult({ unitIds: [stage.unit('zh-gdj'), stage.unit('zh-wtj')] });
    expect(await reads(heritage)).toEqual(everything);
    for (const code of ['zh-gdj', 'zh-wtj']) {
      const { id: open } = openRequestOf(requests, code);
      const { version } = await stage.request(handler, open);
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
      expect(await stage.request(handler, open)).toMatchObject({ state: 'cancelled', lamp: 'grey' });
    }
    expect(await reads(heritage)).toEqual([]);
    expect(await reads(culture)).toEqual(everything);
    const { opinionRequests } = await ask(
      app,
      heritage,
      '{ opinionRequests { totalCount edges { node { id case { id } } } } }',
    );
    expect(opinionRequests).toEqual({ totalCount: 0, edges: [] });
    await expect(stage.request(heritage, openRequestOf(requests, 'zh-gdj').id)).rejects.toThrow('NOT_FOUND');
    expect(await stage.told(heritage)).toContain('不再征求意见 /consultations');
    const written = {
      caseId,
      requestId: openRequestOf(requests, 'zh-gdj').id,
      kind: 'consultation',
      stance: 'agree',
      text: '同意',
    };
    await expect(act(app, heritage, 'saveOpinion', written)).resolves.toMatchObject({
      __typename: 'IllegalTransition',
    });
  });

  it('nobody is awaited any more once the case is decided', async () => {
    const { requests } = await stage.consult({ unitIds: [stage.unit('zh-gdj')] }, lead);
    const approver = await makeStaff(app, 'approver', 'departmentApprover', 'zh-qxj');
    const query = 'query ($id: ID!) { itemCase(id: $id) { ownDraft { id version } } }';
    const { ownDraft } = (await ask(app, approver, query, { id: caseId })).itemCase;
    await succeed(app, approver, 'giveOpinion', { opinionId: ownDraft.id, expectedVersion: ownDraft.version });
    await attach(park, approver, id, 'zh-fljs', 'approval');
    const { version } = await readCase(park, approver, id, 'zh-fljs');
    await succeed(app, approver, 'decideCase', { caseId, expectedVersion: version, decision: 'approve' });
    expect(await stage.request(lead, openRequestOf(requests, 'zh-gdj').id)).toMatchObject({ state: 'cancelled' });
    expect(await app.services.db.read.count(DeadlineRow, { subjectType: 'opinionRequest' })).toBe(0);
    const closed = await act(
      app,
      handler,
      'requestConsultation',
      stage.consultation({ unitIds: [stage.unit('zh-gdj')] }),
      asked,
    );
    expect(closed.__typename).toBe('IllegalTransition');
  });
});
