import { factoryPark } from '../../src/demo/factory-park.js';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { act, ask, longSessions, makePark, makeStaff, type Park, receivedApplication, succeed } from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

const fields = `... on RemarkSuccess { remark { id page x y text version resolvedAt availableActions author { displayName }
  unit { name } answers { text unit { name } } } }`;
const withProblems = `${fields} ... on InvalidInput { problems { field reason message } }`;

/** 批注: what reviewers tell each other on the page, and the applicant never sees. */
describeOnBothDatabases('remarks', (database) => {
  let app: TestApp;
  let park: Park;
  let weather: TestSession;
  let colleague: TestSession;
  let water: TestSession;
  let version: string;
  let material: string;
  let applicationId: string;
  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    park = await makePark(app);
    weather = await makeStaff(app, 'weather', 'departmentHandler', 'zh-qxj');
    colleague = await makeStaff(app, 'weather-2', 'departmentApprover', 'zh-qxj');
    water = await makeStaff(app, 'water', 'departmentApprover', 'zh-swj');
    applicationId = await receivedApplication(park, factoryPark.stageItems);
    const document = `query ($id: ID!) { application(id: $id) { requirements { materials { id current { id } } } } }`;
    const { application } = await ask(app, weather, document, { id: applicationId });
    const [first] = application.requirements.flatMap(({ materials }: { materials: object[] }) => materials);
    material = first.id;
    version = first.current.id;
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const add = (as: TestSession, change: object = {}) =>
    act(
      app,
      as,
      'addRemark',
      { materialVersionId: version, page: 3, x: 0.25, y: 0.6789, text: ' 标高不一致。 ', ...change },
      withProblems,
    );
  const read = async (as: TestSession) =>
    (
      await ask(app, as, 'query ($id: ID!) { remarks(materialId: $id) { id page x y text answers { text } } }', {
        id: material,
      })
    ).remarks;

  it('are pinned to a place of a page, seen by all authorities that read it, answered, resolved', async () => {
    const { remark } = await add(weather);
    expect(remark).toMatchObject({
      page: 3,
      x: 0.25,
      y: 0.6789,
      text: '标高不一致。',
      availableActions: ['answer', 'resolve', 'remove'],
    });
    for (const reader of [park.clerk, water, colleague])
      expect((await read(reader))[0]).toMatchObject({ id: remark.id });
    const answered = await succeed(app, water, 'answerRemark', { remarkId: remark.id, text: '以竖向图为准。' }, fields);
    expect(answered.remark.answers).toEqual([
      { text: '以竖向图为准。', unit: { name: expect.stringContaining('水') } },
    ]);
    expect(answered.remark.availableActions).toEqual(['answer']);
    const command = { remarkId: remark.id, expectedVersion: remark.version };
    expect(await act(app, weather, 'removeRemark', command)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      message: '这条批注已有答复，不能删除。',
    });
    expect(await act(app, water, 'resolveRemark', command)).toMatchObject({ code: 'NOT_ALLOWED' });
    const resolved = await succeed(app, colleague, 'resolveRemark', command, fields);
    expect(resolved.remark).toMatchObject({ resolvedAt: app.clock.now(), availableActions: [] });
    expect(await act(app, water, 'answerRemark', { remarkId: remark.id, text: '再看。' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
    expect(await act(app, weather, 'resolveRemark', command)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('of one’s own are removed while unanswered, and stay in the log', async () => {
    const { remark } = await add(weather, { text: '看错了。' });
    const command = { remarkId: remark.id, expectedVersion: remark.version };
    expect(await act(app, colleague, 'removeRemark', command)).toMatchObject({ code: 'NOT_ALLOWED' });
    await succeed(app, weather, 'removeRemark', command);
    expect((await read(weather)).map(({ id }: { id: string }) => id)).not.toContain(remark.id);
    await expect(act(app, water, 'answerRemark', { remarkId: remark.id, text: '？' })).rejects.toThrow('NOT_FOUND');
    expect(await app.services.db.read.count(DomainEvent, { subjectId: remark.id, type: 'remark.removed' })).toBe(1);
  });

  it('on office files name a cell of a sheet, or a passage of a document, whose pages stand nowhere still', async () => {
    const office = 'application/vnd.openxmlformats-officedocument';
    const become = (mediaType: string) =>
      arrange(app.services, (tx) =>
        tx.execute(
          'UPDATE stored_file SET media_type = ? WHERE id = (SELECT file_id FROM material_version WHERE id = ?)',
          [mediaType, version],
        ),
      );
    const placed =
      '... on RemarkSuccess { remark { page x y cell passage } } ... on InvalidInput { problems { field } }';
    const on = (place: object) =>
      act(
        app,
        weather,
        'addRemark',
        { materialVersionId: version, page: 1, x: 0, y: 0, text: '请核对。', ...place },
        placed,
      );
    await become(`${office}.spreadsheetml.sheet`);
    expect((await on({ page: 2, cell: 'C12' })).remark).toEqual({ page: 2, x: 0, y: 0, cell: 'C12', passage: null });
    expect((await on({ x: 0.5, y: 0.5 })).problems).toEqual([{ field: 'cell' }]);
    await become(`${office}.wordprocessingml.document`);
    const passage = '基坑支护采用排桩';
    expect((await on({ passage: `${passage}\n` })).remark).toEqual({ page: 1, x: 0, y: 0, cell: null, passage });
    expect((await on({ cell: 'C12' })).problems).toEqual([{ field: 'passage' }]);
    await become('application/pdf');
    expect((await on({ passage })).problems).toEqual([{ field: 'page' }]);
    const events = await app.services.db.read.list(DomainEvent, { type: 'remark.added' });
    const texts = events.map(({ text }) => text).join('\n');
    expect(texts).toContain('第 2 张工作表 C12 单元格批注：请核对。');
    expect(texts).toContain(`“${passage}”处批注：请核对。`);
  });

  it('need a text of 1 to 500 characters and a place on the page', async () => {
    const long = await add(weather, { text: '长'.repeat(501) });
    expect(long.problems).toEqual([{ field: 'text', reason: 'tooLong', message: '最多填写500字，现为501字。' }]);
    expect((await add(weather, { text: '  ' })).problems[0].reason).toBe('required');
    for (const place of [{ page: 0 }, { x: -0.1 }, { y: 1.01 }, { page: 100_001 }]) {
      expect((await add(weather, place)).problems).toEqual([
        expect.objectContaining({ field: 'page', reason: 'invalid' }),
      ]);
    }
    expect((await add(weather, { text: '<script>alert(1)</script>' })).remark.text).toBe('<script>alert(1)</script>');
  });

  it('are nothing to the applicant, on no path, nor to the timeline', async () => {
    const { errors } = await app.graphql(
      'query ($id: ID!) { remarks(materialId: $id) { id } }',
      { id: material },
      park.applicant,
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const path =
      'query ($id: ID!) { application(id: $id) { requirements { materials { current { remarks { id } } versions { remarks { id } } } } } }';
    const own = JSON.stringify((await ask(app, park.applicant, path, { id: applicationId })).application);
    expect(own).not.toMatch(/"remarks":\[\{/);
    const seen = JSON.stringify((await ask(app, weather, path, { id: applicationId })).application);
    expect(seen).toMatch(/"remarks":\[\{/);
    const events = await app.services.db.read.list(DomainEvent, { type: 'remark.added' });
    expect(new Set(events.map(({ audience }) => audience))).toEqual(new Set(['audit']));
  });

  it('of an earlier version stay with it', async () => {
    const document = `query ($id: ID!) { application(id: $id) { requirements { materials { id versions { number remarks { page } } } } } }`;
    const { application } = await ask(app, weather, document, { id: applicationId });
    const mine = application.requirements
      .flatMap(({ materials }: { materials: { id: string }[] }) => materials)
      .find(({ id }: { id: string }) => id === material);
    expect(mine.versions[0]).toMatchObject({ number: 1, remarks: expect.arrayContaining([{ page: 3 }]) });
  });
});
