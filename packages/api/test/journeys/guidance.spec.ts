import { factoryPark } from '../../src/demo/factory-park.js';
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
});
