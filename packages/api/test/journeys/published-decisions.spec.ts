import { isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import { modules } from '../../src/app/modules.js';
import { Organisation } from '../../src/modules/identity/index.js';
import { publishDue } from '../../src/modules/information/index.js';
import { Project } from '../../src/modules/projects/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { type Counter, defence, lightning, makeCounter, type Staff, seen } from '../kit/delivering.js';
import { act, ask, decide, handOut, longSessions, makeStaff, succeed } from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { schemaOf } from '../kit/schemas.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const fields = `id granted kind title number projectName projectCode holder districtName stageName itemName unitName
  decidedOn issuedOn validUntil standing publishedAt`;
const list = `query ($f: PublishedDecisionFilter, $first: Int, $after: String) { publishedDecisions(filter: $f, first: $first, after: $after) {
  edges { cursor node { ${fields} } } pageInfo { hasNextPage endCursor } } }`;

describe('what the public reaches from a decision (S05, S58)', () => {
  it('is values alone, and these', async () => {
    const schema = await schemaOf(modules);
    const type = schema.getType('PublishedDecision');
    if (!isObjectType(type)) throw new Error('PublishedDecision is missing');
    const found = Object.entries(type.getFields());
    for (const [name, { type: of, args }] of found) {
      const inner = isNonNullType(of) ? of.ofType : of;
      expect([name, isListType(inner), isLeafType(inner), args.length]).toEqual([name, false, true, 0]);
    }
    // A new field is added here by hand, after thought: everybody reads it.
    expect(found.map(([name]) => name).sort()).toEqual(fields.split(/\s+/).sort());
  });

  it('nor does the list lead anywhere else', async () => {
    const schema = await schemaOf(modules);
    const connection = schema.getType('PublishedDecisionConnection');
    const edge = schema.getType('PublishedDecisionEdge');
    if (!isObjectType(connection) || !isObjectType(edge)) throw new Error('The list is missing');
    expect(Object.keys(connection.getFields()).sort()).toEqual(['edges', 'pageInfo']);
    expect(Object.keys(edge.getFields()).sort()).toEqual(['cursor', 'node']);
  });
});

/** 许可法 40: anybody reads what was decided and handed out, and nothing of anything else. */
describeOnBothDatabases('published decisions', (database) => {
  let app: TestApp;
  let counter: Counter;
  let elsewhere: Staff;
  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    counter = await makeCounter(app, '2026-03-02');
    elsewhere = await makeStaff(app, 'water', 'departmentApprover', 'zh-swj', '440402');
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const publicly = async (document: string, variables: object = {}): Promise<Answer> => {
    const { data, errors } = await app.graphql(document, variables);
    if (errors) throw new Error(errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join('; '));
    return data;
  };
  const published = async (f: object = {}) =>
    (await publicly(list, { f })).publishedDecisions.edges.map(({ node }: Answer) => node);

  it('tells nothing of what is under way, nor of what waits at the window', async () => {
    expect(await published()).toEqual([]);
    app.clock.set('2026-03-03');
    await decide(counter.park, counter.weather, counter.id, lightning, { decision: 'approve' });
    expect(await published()).toEqual([]);
    expect((await publicly('{ publishedChoices { kind } }')).publishedChoices).toEqual([]);
  });

  it('tells a decision from its handing out on, with the names the law asks for, and nobody’s number', async () => {
    app.clock.set('2026-03-04');
    await handOut(counter.park, counter.id, lightning);
    const [decision, ...others] = await published();
    expect(others).toEqual([]);
    expect(decision).toMatchObject({
      ...{
        granted: true,
        kind: 'approval',
        title: '结果文书',
        number: `文书〔2026〕${lightning}`,
        standing: 'effective',
      },
      ...{
        projectName: '凤凰智造产业园一期厂房项目',
        districtName: '香洲区',
        decidedOn: '2026-03-03',
        validUntil: null,
      },
      publishedAt: app.clock.now(),
    });
    const { publishedDecision } = await publicly(`query ($id: ID!) { publishedDecision(id: $id) { ${fields} } }`, {
      id: decision.id,
    });
    expect(publishedDecision).toEqual(decision);
    const { id: caseId } = await seen(counter, counter.park.clerk, lightning);
    const said = JSON.stringify(await publicly(list));
    for (const secret of [caseId, counter.id, counter.park.projectId, counter.park.owner.organisationId]) {
      expect(said).not.toContain(secret);
    }
    expect(said).not.toMatch(/1[3-9]\d{9}|陈晓明|经审查/);
  });

  it('is not there under the ids of cases and projects, nor under any other', async () => {
    const { id: caseId } = await seen(counter, counter.park.clerk, lightning);
    for (const id of [caseId, counter.park.projectId, 'nothing', "' OR 1 = 1 --", '%']) {
      const { errors } = await app.graphql('query ($id: ID!) { publishedDecision(id: $id) { id } }', { id });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('a refusal is published like an approval, by pages that do not move', async () => {
    app.clock.set('2026-03-05');
    const refusal = { decision: 'refuse', reason: '设计不符合规范。', remedies: '可在六十日内申请行政复议。' };
    await decide(counter.park, counter.civil, counter.id, defence, refusal);
    await handOut(counter.park, counter.id, defence);
    const { publishedDecisions: first } = await publicly(list, { first: 1 });
    expect(first.edges[0].node).toMatchObject({ granted: false, kind: 'refusal', standing: 'notGranted' });
    expect(JSON.stringify(first)).not.toContain('设计不符合规范');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { publishedDecisions: second } = await publicly(list, { first: 1, after: first.pageInfo.endCursor });
    expect(second.edges[0].node.itemName).not.toBe(first.edges[0].node.itemName);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('is found by division, stage, item, department, days, and words; wildcards are signs like others', async () => {
    const choices = (await publicly('{ publishedChoices { kind code name } }')).publishedChoices;
    const kinds = choices.map(({ kind }: Answer) => kind);
    expect([...new Set(kinds)].sort()).toEqual(['district', 'item', 'stage', 'unit']);
    const found = async (f: object) => (await published(f)).length;
    const unit = choices.find(({ kind, name }: Answer) => kind === 'unit' && name.includes('气象')).code;
    expect(await found({ unitCode: unit })).toBe(1);
    expect(await found({ districtCode: '440402' })).toBe(2);
    expect(await found({ districtCode: '440403' })).toBe(0);
    expect(await found({ itemCode: lightning })).toBe(1);
    expect(await found({ stageCode: 'zh-s3' })).toBe(2);
    expect(await found({ granted: false })).toBe(1);
    expect(await found({ decidedFrom: '2026-03-04' })).toBe(1);
    expect(await found({ decidedTo: '2026-03-03' })).toBe(1);
    expect(await found({ search: '凤凰智造' })).toBe(2);
    for (const search of ['%%', '__', '\\\\', "' OR 1=1", '凤%造']) expect(await found({ search })).toBe(0);
    await expect(publicly(list, { f: { search: '凤' } })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('a file of the list shows what the list shows, with where and when it is from, and no formula (S45, S57)', async () => {
    await arrange(app.services, (tx) =>
      tx.execute('UPDATE published_decision SET project_name = ? WHERE item_code = ?', ['=cmd|calc', lightning]),
    );
    const csv = await fetch(`${app.address}/open-data/decisions.csv?district=440402`);
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const text = await csv.text();
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('来源');
    expect(lines[0]).toContain('导出时间：2026-03-05 09:00；');
    expect(text).toContain(`"'=cmd|calc"`);
    const json = await (await fetch(`${app.address}/open-data/decisions.json?granted=false`)).json();
    expect(json).toMatchObject({ exportedAt: app.clock.now(), decisions: [{ decision: '不予' }] });
    expect(JSON.stringify(json)).not.toMatch(/caseId|organisationId|withheld/);
    expect((await fetch(`${app.address}/open-data/decisions.csv?from=2026-02-30`)).status).toBe(400);
    expect((await fetch(`${app.address}/open-data/decisions.csv?search=x`)).status).toBe(400);
    const statuses: number[] = [];
    for (let time = 0; time < 8; time += 1)
      statuses.push((await fetch(`${app.address}/open-data/decisions.json`)).status);
    expect(statuses).toContain(429);
    app.clock.advance(60_000);
    expect((await fetch(`${app.address}/open-data/decisions.json`)).status).toBe(200);
  });

  it('the department that decided may keep it from the public, with its ground, and let it be read again', async () => {
    const { id: caseId } = await seen(counter, counter.weather, lightning);
    const publication =
      'publication { publishedAt standing withheldGround withheldBasis mayWithhold withheldBy { displayName } }';
    const ofCase = async (as: Staff) =>
      (await ask(app, as, `query ($id: ID!) { itemCase(id: $id) { ${publication} } }`, { id: caseId })).itemCase
        .publication;
    expect(await ofCase(counter.weather)).toMatchObject({ withheldGround: null, mayWithhold: true });
    expect(await ofCase(counter.civil)).toMatchObject({ mayWithhold: false });
    const own = await ask(app, counter.park.applicant, `query ($id: ID!) { itemCase(id: $id) { ${publication} } }`, {
      id: caseId,
    });
    expect(own.itemCase.publication).toBeNull();

    const keep = { caseId, ground: 'commercialSecret', basis: '政府信息公开条例第十五条', reason: '涉及企业工艺布置' };
    expect((await act(app, counter.civil, 'withholdDecision', keep)).__typename).toBe('NotAllowed');
    await expect(act(app, counter.park.clerk, 'withholdDecision', keep)).rejects.toThrow('FORBIDDEN');
    const bare = await act(app, counter.weather, 'withholdDecision', { ...keep, basis: ' ' });
    expect(bare.__typename).toBe('InvalidInput');
    const [before] = await published({ itemCode: lightning });
    await succeed(app, counter.weather, 'withholdDecision', keep, '... on CaseSuccess { itemCase { id } }');
    expect(await published({ itemCode: lightning })).toEqual([]);
    const gone = await app.graphql('query ($id: ID!) { publishedDecision(id: $id) { id } }', { id: before.id });
    expect(gone.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const file = await (await fetch(`${app.address}/open-data/decisions.json`)).text();
    expect(file).not.toContain(lightning);
    expect(await ofCase(counter.weather)).toMatchObject({
      withheldGround: 'commercialSecret',
      withheldBasis: keep.basis,
    });
    const events = await app.services.db.read.query("SELECT id FROM domain_event WHERE type = 'decision.withheld'");
    expect(events).toHaveLength(1);
    const told = { caseId, reason: '已不涉及商业秘密' };
    await succeed(app, counter.weather, 'discloseDecision', told, '... on CaseSuccess { itemCase { id } }');
    expect(await published({ itemCode: lightning })).toHaveLength(1);
    expect((await act(app, counter.weather, 'discloseDecision', told)).__typename).toBe('IllegalTransition');
    await expect(act(app, elsewhere, 'withholdDecision', { ...keep, caseId: 'nothing' })).rejects.toThrow('NOT_FOUND');
  });

  it('what is taken back from the applicant the same day is taken back from the public', async () => {
    app.clock.set('2026-03-05');
    const { id: caseId, version } = await seen(counter, counter.park.clerk, defence);
    await succeed(app, counter.park.clerk, 'takeBackDelivery', {
      caseId,
      expectedVersion: version,
      reason: '发错了结果',
    });
    expect(await published({ itemCode: defence })).toEqual([]);
  });

  it('what nobody fetches is published twenty working days after the decision (政府信息公开条例 26)', async () => {
    app.clock.set('2026-04-02');
    await publishDue(app.services);
    expect(await published({ itemCode: defence })).toEqual([]);
    app.clock.set('2026-04-03');
    expect(await publishDue(app.services)).toBe(1);
    expect(await published({ itemCode: defence })).toHaveLength(1);
    expect(await publishDue(app.services)).toBe(0);
  });

  it('a day of validity that has passed is told', async () => {
    await arrange(app.services, (tx) =>
      tx.execute('UPDATE published_decision SET valid_until = ? WHERE item_code = ?', ['2026-04-02', lightning]),
    );
    expect((await published({ itemCode: lightning }))[0]).toMatchObject({
      standing: 'expired',
      validUntil: '2026-04-02',
    });
  });
});

describeOnBothDatabases('a natural person as the holder', (database) => {
  let app: TestApp;
  let counter: Counter;
  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    counter = await makeCounter(app, '2026-03-02');
  }, 120_000);
  afterAll(() => app.close());

  it('is masked before it is written', async () => {
    const { organisationId } = counter.park.owner;
    await arrange(app.services, (tx) =>
      tx.updateWhere(Organisation, { id: organisationId }, { name: '张三丰', creditCode: '11010519491231002X' }),
    );
    await arrange(app.services, (tx) =>
      tx.updateWhere(Project, { id: counter.park.projectId }, { name: '张三丰住宅翻建工程' }),
    );
    await decide(counter.park, counter.weather, counter.id, lightning, { decision: 'approve' });
    await handOut(counter.park, counter.id, lightning);
    const { data } = await app.graphql('{ publishedDecisions { edges { node { holder projectName } } } }');
    expect(data.publishedDecisions.edges).toEqual([{ node: { holder: '张**', projectName: '张**住宅翻建工程' } }]);
    const rows = await app.services.db.read.query('SELECT * FROM published_decision');
    expect(JSON.stringify(rows)).not.toContain('张三丰');
  });
});
