import { factoryPark } from '../../src/demo/factory-park.js';
import { Catalogue } from '../../src/modules/catalogue/catalogue.entity.js';
import { publishCatalogue } from '../../src/modules/catalogue/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

const evaluate = `query ($answers: [GuidanceAnswerInput!]!) {
  evaluateGuidance(answers: $answers) {
    complete reason projectType { code name totalLimit } problems { field reason message }
    stages { limit stage { code name leadUnit { shortName } } items { applicable reason optional item { code name unit { code shortName } } } }
  }
}`;

interface Stage {
  limit: number | null;
  stage: { code: string; leadUnit: { shortName: string } | null };
  items: { applicable: boolean; reason: string; item: { code: string; unit: { code: string } } }[];
}

describeOnBothDatabases('the questionnaire', (database) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ database });
  });
  afterAll(() => app.close());

  it('decides type, stages and items of the factory park, each with its reason', async () => {
    const { data, errors } = await app.graphql(evaluate, { answers: factoryPark.answers });
    expect(errors).toBeUndefined();
    const outcome = data.evaluateGuidance;
    expect(outcome.complete).toBe(true);
    expect(outcome.problems).toEqual([]);
    expect(outcome.projectType).toEqual({ code: 'social-industrial', name: '社会投资工业类', totalLimit: 36 });
    const stage = outcome.stages.find((each: Stage) => each.stage.code === 'zh-s3') as Stage;
    expect(stage.limit).toBe(8);
    expect(stage.stage.leadUnit?.shortName).toBe('市住建局');
    const applicable = stage.items.filter((each) => each.applicable);
    expect(applicable.map(({ item }) => item.code)).toEqual([...factoryPark.stageItems]);
    expect(new Set(applicable.map(({ item }) => item.unit.code)).size).toBe(5);
    for (const each of stage.items) expect(each.reason).not.toBe('');
  });

  it('names every open question while answers are missing', async () => {
    const { data } = await app.graphql(evaluate, { answers: [{ question: 'invest', values: ['social'] }] });
    const outcome = data.evaluateGuidance;
    expect(outcome.complete).toBe(false);
    expect(outcome.projectType.code).toBe('undecided');
    expect(outcome.problems.map((each: { field: string }) => each.field)).toContain('answers.ptype');
  });

  it('says what is wrong with an answer', async () => {
    const { data } = await app.graphql(evaluate, { answers: [{ question: 'area', values: ['viel'] }] });
    expect(data.evaluateGuidance.problems).toContainEqual({
      field: 'answers.area',
      reason: 'notANumber',
      message: '“总建筑面积”应填数字',
    });
  });

  it('shows the published catalogue to everybody', async () => {
    const { data, errors } = await app.graphql(
      '{ catalogue { city version stages { code items { code unit { code } } } guidance { code } projectTypes { code } } today }',
    );
    expect(errors).toBeUndefined();
    expect(data.catalogue.city).toBe('珠海');
    expect(data.catalogue.stages).toHaveLength(6);
    expect(data.catalogue.stages.flatMap((stage: { items: object[] }) => stage.items)).toHaveLength(65);
    expect(data.today).toBe('2026-03-02');
  });

  it('is not published anew with a request for what lies somewhere already (珠 14): told where, and the one before stays', async () => {
    const { services } = app;
    const { document } = services.catalogue.current();
    const publish = (change: Partial<(typeof document)['materials'][number]>, version: string) =>
      publishCatalogue(services, {
        ...document,
        version,
        materials: document.materials.map((each) => (each.code === 'm-sght' ? { ...each, ...change } : each)),
      });
    const published = async () => (await app.graphql('{ catalogue { version } }')).data.catalogue.version;
    await expect(publish({ sharing: 'eCertificate' }, '要得更多')).rejects.toThrow(
      /“建筑工程施工许可证核发.*要求申请人提交.*m-sght.*该材料可从电子证照库取得/,
    );
    await expect(publish({ name: '建设工程规划许可证（复印件）' }, '换个名称')).rejects.toThrow(/m-sght.*的办理结果/);
    expect(await published()).toBe(document.version);
    await publish({}, '下一版');
    expect(await published()).toBe('下一版');
    // The name of a superseded version stays its name.
    const rows = await services.db.read.list(Catalogue, {}, { state: 'desc' });
    expect(rows.map(({ version, state }) => [version, state])).toEqual([
      [document.version, 'superseded'],
      ['下一版', 'published'],
    ]);
    expect(services.catalogue.current().document.version).toBe('下一版');
  });
});
