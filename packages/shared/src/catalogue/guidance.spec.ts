import {
  type Answers,
  applicableItems,
  decideProjectType,
  evaluateRule,
  guide,
  parseAnswers,
  type RuleExpression,
} from './index.js';
import { sampleCatalogue as catalogue } from './testing/sample-catalogue.js';

const evaluate = (rule: RuleExpression, answers: Answers) => evaluateRule(rule, answers, catalogue.guidance);

describe('rules', () => {
  test.each<[RuleExpression, Answers, boolean | 'unknown', string[]]>([
    [{ always: true }, {}, true, ['所有项目均适用']],
    [{ q: 'ptype', in: ['industrial'] }, { ptype: 'industrial' }, true, ['工程类型为工业、仓储']],
    [{ q: 'ptype', in: ['industrial'] }, { ptype: 'residential' }, false, ['工程类型为住宅，不是工业、仓储']],
    [{ q: 'ptype', in: ['industrial'] }, {}, 'unknown', ['尚未回答“工程类型”']],
    [{ q: 'fireSpecial', eq: true }, { fireSpecial: true }, true, ['是否特殊建设工程(消防)：是']],
    [{ q: 'fireSpecial', eq: true }, { fireSpecial: false }, false, ['是否特殊建设工程(消防)：否']],
    [{ q: 'area', gte: 500 }, { area: 500 }, true, ['总建筑面积 500㎡，不小于 500㎡']],
    [{ q: 'area', gte: 500 }, { area: 499.9 }, false, ['总建筑面积 499.9㎡，小于 500㎡']],
    [{ q: 'area', lt: 10000 }, { area: 10000 }, false, ['总建筑面积 10000㎡，不小于 10000㎡']],
    [{ q: 'area', lt: 10000 }, { area: 0 }, true, ['总建筑面积 0㎡，小于 10000㎡']],
    [{ q: 'utility', contains: 'gas' }, { utility: ['water', 'gas'] }, true, ['需要接入的市政公用服务包括燃气']],
    [{ q: 'utility', contains: 'gas' }, { utility: ['water'] }, false, ['需要接入的市政公用服务不包括燃气']],
    [{ q: 'utility', contains: 'gas' }, { utility: [] }, false, ['需要接入的市政公用服务不包括燃气']],
    [
      { not: { q: 'land', in: ['transfer-scheme'] } },
      { land: 'transfer' },
      true,
      ['用地取得方式为出让，不是带设计方案出让'],
    ],
    [{ not: { q: 'land', in: ['transfer-scheme'] } }, {}, 'unknown', ['尚未回答“用地取得方式”']],
  ])('%j with %j: %s', (rule, answers, applies, because) => {
    expect(evaluate(rule, answers)).toMatchObject({ applies, because });
  });

  const yes: RuleExpression = { q: 'fireSpecial', eq: true };
  const no: RuleExpression = { q: 'fireSpecial', eq: false };
  const open: RuleExpression = { q: 'area', gte: 1 };
  test.each<[string, RuleExpression, boolean | 'unknown']>([
    ['all: a no decides whatever is open', { all: [open, no] }, false],
    ['all: open while nothing says no', { all: [open, yes] }, 'unknown'],
    ['all: yes', { all: [yes, yes] }, true],
    ['all of nothing', { all: [] }, true],
    ['any: a yes decides whatever is open', { any: [open, yes] }, true],
    ['any: open while nothing says yes', { any: [open, no] }, 'unknown'],
    ['any: no', { any: [no, no] }, false],
    ['any of nothing', { any: [] }, false],
  ])('%s', (_, rule, applies) => {
    expect(evaluate(rule, { fireSpecial: true }).applies).toBe(applies);
  });

  test('an open rule names the questions it waits for', () => {
    expect(evaluate({ all: [open, { q: 'ptype', in: ['public'] }] }, {}).unanswered).toEqual(['area', 'ptype']);
  });
});

describe('project type', () => {
  test.each<[Answers, string]>([
    [{ ptype: 'decoration' }, 'decoration'],
    [
      { ptype: 'industrial', invest: 'social', land: 'transfer-scheme', area: 5000, fireSpecial: false },
      'transfer-scheme',
    ],
    [{ ptype: 'linear', invest: 'gov', land: 'transfer' }, 'gov-linear'],
    [{ ptype: 'public', invest: 'gov', land: 'transfer' }, 'gov-building'],
    [{ ptype: 'industrial', invest: 'social', land: 'transfer', area: 9999, fireSpecial: false }, 'social-small'],
    [{ ptype: 'industrial', invest: 'social', land: 'transfer', area: 42000, fireSpecial: true }, 'social-industrial'],
    [{ ptype: 'residential', invest: 'soe', land: 'transfer', area: 42000, fireSpecial: false }, 'social-general'],
    [{ ptype: 'linear', invest: 'social', land: 'transfer', area: 1, fireSpecial: false }, 'other'],
  ])('%j is %s', (answers, expected) => {
    expect(decideProjectType(catalogue, answers).projectType?.code).toBe(expected);
  });

  test('a later type is never taken while an earlier one is open', () => {
    const verdict = decideProjectType(catalogue, { ptype: 'industrial', invest: 'social', land: 'transfer' });
    expect(verdict).toEqual({
      projectType: null,
      because: ['尚未回答“总建筑面积”', '尚未回答“是否特殊建设工程(消防)”'],
      unanswered: ['area', 'fireSpecial'],
    });
  });

  test('the reason is told in the words of the questionnaire', () => {
    const answers = { ptype: 'industrial', invest: 'social', land: 'transfer', area: 42000, fireSpecial: true };
    expect(decideProjectType(catalogue, answers).because).toEqual(['项目投资主体为社会投资', '工程类型为工业、仓储']);
  });
});

describe('the whole guidance', () => {
  const answers = {
    ptype: 'industrial',
    invest: 'social',
    land: 'transfer',
    area: 42000,
    fireSpecial: false,
    utility: ['water'],
  };

  test('stages in order with the limit of the type, items with reasons', () => {
    const outcome = guide(catalogue, answers);
    expect(outcome).toMatchObject({ complete: true, unanswered: [], projectType: { code: 'social-industrial' } });
    expect(outcome.stages.map(({ stage, limit }) => [stage.code, limit])).toEqual([
      ['build', 8],
      ['accept', 8],
      ['beside', null],
    ]);
    const items = outcome.stages.flatMap((stage) =>
      stage.items.map((each) => [each.item.code, each.applies, each.role]),
    );
    expect(items).toEqual([
      ['permit', true, 'lead'],
      ['review', true, 'parallel'],
      ['fire', false, 'parallel'],
      ['final', true, 'parallel'],
      ['gas', false, 'optional'],
    ]);
    expect([...applicableItems(catalogue, answers)]).toEqual(['permit', 'review', 'final']);
  });

  test('a stage the type does not pass has no limit', () => {
    const build = guide(catalogue, { ...answers, ptype: 'decoration' }).stages[0];
    expect(build).toMatchObject({ stage: { code: 'build' }, limit: null });
  });

  test('what is still to answer is named in the questionnaire’s order', () => {
    expect(guide(catalogue, { invest: 'social', ptype: 'industrial' })).toMatchObject({
      complete: false,
      projectType: null,
      unanswered: ['land', 'area', 'fireSpecial', 'utility'],
    });
  });
});

describe('answers as text', () => {
  test('are read by the kind of their question', () => {
    const { answers, problems } = parseAnswers(catalogue.guidance, [
      { question: 'invest', values: ['social'] },
      { question: 'area', values: [' 42000.5 '] },
      { question: 'fireSpecial', values: ['false'] },
      { question: 'utility', values: ['gas', 'water', 'gas'] },
      { question: 'land', values: [] },
    ]);
    expect(problems).toEqual([]);
    expect(answers).toEqual({ invest: 'social', area: 42000.5, fireSpecial: false, utility: ['gas', 'water'] });
  });

  test.each([
    ['nobody', ['x'], 'unknownQuestion'],
    ['invest', ['private'], 'notAnOption'],
    ['invest', ['gov', 'soe'], 'severalAnswers'],
    ['area', ['many'], 'notANumber'],
    ['area', ['-1'], 'negative'],
    ['fireSpecial', ['yes'], 'notYesOrNo'],
    ['utility', ['gas', 'steam'], 'notAnOption'],
  ])('%s %j is refused: %s', (question, values, reason) => {
    const { answers, problems } = parseAnswers(catalogue.guidance, [{ question, values }]);
    expect(answers).toEqual({});
    expect(problems).toMatchObject([{ question, reason }]);
  });
});
