import { cast, type Stage, setStage, type Who } from '../access/rights-cast.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { addMaterial, ask, makeStaff, readCase, succeed } from '../kit/filing.js';
import { statementsOf } from '../kit/statements.js';
import type { TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** Whoever may search; the applicant reads what concerns the applicant where it stands, and does not look across departments. */
const mayNotSearch: readonly Who[] = [
  'nobody',
  'own organisation',
  'other organisation',
  'department administrator',
  'auditor',
];

describeOnBothDatabases('search of opinions across departments', (database) => {
  let stage: Stage;
  let units: Map<string, string>;
  let lightning: TestSession;
  let water: TestSession;

  beforeAll(async () => {
    stage = await setStage(database);
    const { app, people, objects } = stage;
    const rows = await app.services.db.read.query<{ id: string; code: string }>('SELECT id, code FROM unit');
    units = new Map(rows.map((unit) => [unit.code, unit.id]));
    lightning = people['approver of the case'] as TestSession;
    water = people['approver with another case'] as TestSession;
    const { caseId } = objects;
    // Given twice of one kind, so that one is superseded; and a draft that lies beside them.
    app.clock.set('2026-03-03');
    const wanting = { kind: 'preliminary', stance: 'needMaterial', text: '请补充 LPZ1 区接地电阻 100% 检测报告。' };
    await give(lightning, { caseId, ...wanting, expectedVersion: 1 });
    app.clock.set('2026-03-04');
    await give(lightning, { caseId, kind: 'preliminary', stance: 'agree', text: '接地电阻_已复核，符合 GB50057。' });
    app.clock.set('2026-03-05');
    const request = { caseId, requestId: objects.requestId, kind: 'consultation', stance: 'disagree' };
    await give(water, { ...request, text: '排水管线与接地体间距不足！请调整。' });
    app.clock.set('2026-03-06');
    await consultOutside(caseId);
    await succeed(app, lightning, 'saveOpinion', { caseId, kind: 'final', stance: 'agree', text: '接地草稿。' });
  }, 120_000);
  afterAll(async () => {
    expect(stage.app.logged).toEqual([]);
    await stage.app.close();
  });

  async function give(as: TestSession, written: object): Promise<void> {
    const { opinion } = await succeed(stage.app, as, 'saveOpinion', written);
    const command = { opinionId: opinion.id, expectedVersion: opinion.version };
    await succeed(stage.app, as, 'giveOpinion', command);
  }

  async function consultOutside(caseId: string): Promise<void> {
    const body = { name: '防雷检测中心', phone: '13800000009' };
    const asked = { caseId, question: '是否合格？', dueOn: '2026-03-09', unitIds: [], outsideBodies: [body] };
    const { links } = await succeed(
      stage.app,
      lightning,
      'requestConsultation',
      asked,
      '... on OpinionRequestSuccess { links { url } }',
    );
    const token = links[0].url.split('/').at(-1);
    const input = { token, idempotencyKey: 'k', giverName: '林工', stance: 'noComment', text: '无意见。' };
    await stage.app.graphql('mutation ($i: AnswerOutsideInput!) { answerOutside(input: $i) { __typename } }', {
      i: input,
    });
  }

  const found = async (filter: object, as: TestSession = lightning): Promise<string[]> => {
    const query = `query ($f: OpinionFilterInput!) { opinionSearch(filter: $f, first: 100) { totalCount
      edges { node { id kind stance unit { code } outsideBody } } } }`;
    const { totalCount, edges } = (await ask(stage.app, as, query, { f: filter })).opinionSearch;
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }: Answer) => `${node.unit?.code ?? node.outsideBody} ${node.kind} ${node.stance}`);
  };
  const outside = '防雷检测中心 consultation noComment';
  const waterConsulted = 'zh-swj consultation disagree';
  const agreed = 'zh-qxj preliminary agree';
  const wanting = 'zh-qxj preliminary needMaterial';
  const waterOwn = 'zh-swj preliminary agree';
  const all = [outside, waterConsulted, agreed, wanting, waterOwn];

  it.each(cast.map((who) => [who]))('finds for the %s exactly what reading one by one shows', async (who) => {
    const { app, people, objects } = stage;
    const session = people[who];
    const searching = '{ opinionSearch(filter: {}, first: 100) { edges { node { id } } } }';
    if (mayNotSearch.includes(who)) {
      const { errors } = await app.graphql(searching, {}, session);
      expect(errors?.[0]?.extensions.code).toBe(who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      return;
    }
    const read = new Set<string>();
    for (const id of [objects.received, objects.correcting, objects.draft]) {
      const document = `query ($id: ID!) { application(id: $id) { opinions { id state } cases { id opinions { id state } } } }`;
      const { data, errors } = await app.graphql(document, { id }, session);
      if (errors) {
        expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
        continue;
      }
      const { opinions, cases } = data.application;
      const given = (each: Answer) => each.state !== 'draft';
      const ofCases = cases.flatMap((each: Answer) => each.opinions);
      expect(ofCases.map((each: Answer) => each.id).sort()).toEqual(
        opinions
          .filter(given)
          .map((each: Answer) => each.id)
          .sort(),
      );
      for (const opinion of opinions.filter(given)) read.add(opinion.id);
    }
    const searched = (await ask(app, session as TestSession, searching)).opinionSearch.edges;
    expect(searched.map(({ node }: Answer) => node.id).sort()).toEqual([...read].sort());
  });

  it('finds the newest first, superseded ones and those of outside bodies too, drafts never', async () => {
    expect(await found({})).toEqual(all);
  });

  it('narrows by what is asked for', async () => {
    const { objects } = stage;
    const filters: [object, string[]][] = [
      [{ projectId: objects.projectId }, all],
      [{ projectId: 'nothing' }, []],
      [{ projectSearch: '凤凰智造' }, all],
      [{ projectSearch: '2501-440402' }, all],
      [{ projectSearch: '２５０１－４４０４０２' }, all],
      [{ projectSearch: '仪器' }, []],
      [{ stageCode: 'zh-s3' }, all],
      [{ stageCode: 'zh-s2' }, []],
      [{ unitId: units.get('zh-swj') }, [waterConsulted, waterOwn]],
      [{ unitId: units.get('zh-zjj') }, []],
      [{ stances: ['agree'] }, [agreed, waterOwn]],
      [{ stances: ['disagree', 'noComment'] }, [outside, waterConsulted]],
      [{ stances: [] }, all],
      [{ kinds: ['consultation'] }, [outside, waterConsulted]],
      [{ kinds: ['final'] }, []],
      [{ from: '2026-03-05' }, [outside, waterConsulted]],
      [{ to: '2026-03-03' }, [wanting, waterOwn]],
      [{ from: '2026-03-04', to: '2026-03-04' }, [agreed]],
      [{ from: '2026-03-07' }, []],
      [{ staleOnly: true }, []],
      [{ unitId: units.get('zh-qxj'), stances: ['agree'], text: '接地' }, [agreed]],
    ];
    for (const [filter, expected] of filters) expect([filter, await found(filter)]).toEqual([filter, expected]);
  });

  it('counts days as they are in Asia/Shanghai', async () => {
    const { app, objects } = stage;
    const { id } = await readCase(stage.park, water, objects.received, 'zh-psxk');
    app.clock.set('2026-03-08T16:30:00.000Z');
    await give(water, { caseId: id, kind: 'final', stance: 'agree', text: '午夜之后出具。' });
    expect(await found({ from: '2026-03-09', to: '2026-03-09' })).toEqual(['zh-swj final agree']);
    expect(await found({ from: '2026-03-08', to: '2026-03-08' })).toEqual([]);
  });

  it('takes signs in the text as they are, Chinese ones, wildcards and quotes alike', async () => {
    const texts: [string, string[]][] = [
      ['接地', [waterConsulted, agreed, wanting]],
      ['间距不足！', [waterConsulted]],
      ['100%', [wanting]],
      ['%', [wanting]],
      ['_', [agreed]],
      ['电阻_已', [agreed]],
      ['!', [waterConsulted]],
      ['１００％', [wanting]],
      ['Gb50057', [agreed]],
      ['接%阻', []],
      ["' OR 1 = 1 --", []],
      ['\\', []],
      ['  接地电阻  ', [agreed, wanting]],
      ['lpz1', [wanting]],
      ['没有这样的话', []],
    ];
    for (const [text, expected] of texts) expect([text, await found({ text })]).toEqual([text, expected]);
  });

  it('finds only what is out of date, when asked', async () => {
    const { app, objects } = stage;
    app.services.applicationExtensions.addOpenRequirements(async (_read, applicationIds) =>
      applicationIds.map((applicationId) => ({ applicationId, requirementCode: 'm-pstz', because: '部门要求补充' })),
    );
    const query = 'query ($id: ID!) { application(id: $id) { requirements { code materials { id } } } }';
    const applicant = stage.people['own organisation'] as TestSession;
    const { application } = await ask(app, applicant, query, { id: objects.received });
    const { materials } = application.requirements.find((each: Answer) => each.code === 'm-pstz');
    await addMaterial(stage.park, objects.received, 'm-pstz', materials[0].id);
    expect(await found({ staleOnly: true })).toEqual(['zh-swj final agree', waterOwn]);
    expect(await found({ staleOnly: true, kinds: ['final'] })).toEqual(['zh-swj final agree']);
  });

  it('turns pages without repeating or missing any', async () => {
    const { app } = stage;
    const query = `query ($after: String) { opinionSearch(filter: {}, first: 2, after: $after) { totalCount
      pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
    const ids: string[] = [];
    let after: string | null = null;
    for (let pages = 1; ; pages += 1) {
      const { opinionSearch }: Answer = await ask(app, lightning, query, { after });
      expect(opinionSearch.totalCount).toBe(6);
      ids.push(...opinionSearch.edges.map(({ node }: Answer) => node.id));
      if (!opinionSearch.pageInfo.hasNextPage) {
        expect(pages).toBe(3);
        break;
      }
      after = opinionSearch.pageInfo.endCursor;
    }
    expect(new Set(ids).size).toBe(6);
  });

  it('reads as many statements for one as for many', async () => {
    const { app } = stage;
    const query = `query ($first: Int!) { opinionSearch(filter: {}, first: $first) { totalCount edges { node { id stance text stale staleMaterials
      giverName outsideBody unit { shortName } author { displayName } item { name } materialVersions { id file { fileName } }
      case { id number application { id number stage { name } project { name code } } } request { id dueOn lamp }
      reply { text } availableActions } } } }`;
    const count = async (first: number) =>
      (await statementsOf(app, () => ask(app, lightning, query, { first }))).length;
    expect(await count(100)).toBeLessThanOrEqual(await count(2));
    expect(await count(1)).toBeGreaterThan(0);
  });

  it('opens with part in the project and closes with it', async () => {
    const { app, objects } = stage;
    const culture = stage.people['approver without a case'] as TestSession;
    expect(await found({}, culture)).toEqual([]);
    const unitIds = [units.get('zh-wtj')];
    const asked = { caseId: objects.caseId, question: '是否影响？', dueOn: '2026-03-12', unitIds, outsideBodies: [] };
    const fields =
      '... on OpinionRequestSuccess { application { opinionRequests { id version state unit { code } } } }';
    const { application } = await succeed(app, lightning, 'requestConsultation', asked, fields);
    expect(await found({}, culture)).toHaveLength(6);
    const elsewhere = await makeStaff(app, 'culture-elsewhere', 'departmentApprover', 'zh-wtj', '440404');
    expect(await found({}, elsewhere)).toEqual([]);
    const open = application.opinionRequests.find((each: Answer) => each.unit?.code === 'zh-wtj');
    const cancel = { requestId: open.id, expectedVersion: open.version };
    await succeed(app, lightning, 'cancelOpinionRequest', cancel, fields);
    expect(await found({}, culture)).toEqual([]);
  });
});
