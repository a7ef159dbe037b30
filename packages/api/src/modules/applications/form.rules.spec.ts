import type { MergedField } from '@gongshen/shared/catalogue';
import { type FormSources, fillForm, freezeForm, typeInto } from './form.rules.js';

const field = (code: string, more: Partial<MergedField> = {}): MergedField => ({
  code,
  label: code,
  kind: 'text',
  required: true,
  items: ['i'],
  ...more,
});
const sources = (more: Partial<FormSources> = {}): FormSources => ({
  stored: {},
  facts: {},
  answers: new Map(),
  results: new Map(),
  earlier: new Map(),
  ...more,
});
const typed = (value: string) => ({ value, source: 'typed' as const, sourceName: null });

describe('where a value comes from (珠 14: nothing is asked twice)', () => {
  const address = field('address', { source: 'projectAddress' });
  const name = field('name', { source: 'organisationName' });
  const earlier = new Map([['address', { value: '旧地址', sourceName: '工程规划许可阶段申请（2026-01）' }]]);

  const height = field('height', { kind: 'number', answerTo: 'height' });
  const permit = field('permit', { numberOf: 'zh-sgxk' });
  const number = { value: '440402202603010101', sourceName: '市住建局《建筑工程施工许可证》' };

  it.each<[string, MergedField, Partial<FormSources>, [string | null, string, string | null]]>([
    ['nothing known', field('a'), {}, [null, 'empty', null]],
    [
      'typed wins',
      address,
      { stored: { address: typed('手填') }, facts: { projectAddress: '登记' } },
      ['手填', 'typed', null],
    ],
    ['project register', address, { facts: { projectAddress: '登记' }, earlier }, ['登记', 'project', '项目登记信息']],
    ['organisation', name, { facts: { organisationName: '甲公司' } }, ['甲公司', 'organisation', '单位登记信息']],
    ['earlier application', address, { earlier }, ['旧地址', 'earlierApplication', '工程规划许可阶段申请（2026-01）']],
    ['questionnaire', height, { answers: new Map([['height', '24']]) }, ['24', 'project', '项目登记时的回答']],
    ['an answer that cannot stand here', height, { answers: new Map([['height', 'x']]) }, [null, 'empty', null]],
    [
      'the answer, not an earlier form',
      height,
      { answers: new Map([['height', '24']]), earlier: new Map([['height', { value: '23', sourceName: '前阶段' }]]) },
      ['24', 'project', '项目登记时的回答'],
    ],
    [
      'a result the project holds',
      permit,
      { results: new Map([['zh-sgxk', number]]) },
      [number.value, 'priorResult', number.sourceName],
    ],
    [
      'emptied again',
      address,
      { stored: { address: typed('  ') }, facts: { projectAddress: '登记' } },
      ['登记', 'project', '项目登记信息'],
    ],
    [
      'an earlier value that cannot stand here',
      field('days', { kind: 'number', max: 10 }),
      { earlier: new Map([['days', { value: '20', sourceName: '前阶段' }]]) },
      [null, 'empty', null],
    ],
    [
      'typed but not valid: kept as typed',
      field('n', { kind: 'number' }),
      { stored: { n: typed('约二十') } },
      ['约二十', 'typed', null],
    ],
  ])('%s', (_, asked, more, [value, source, sourceName]) => {
    expect(fillForm([asked], sources(more))).toEqual([{ ...asked, value, valueSource: source, sourceName }]);
  });
});

it('freezes every value with its source', () => {
  const form = fillForm(
    [field('a', { source: 'projectName' }), field('b')],
    sources({ facts: { projectName: '项目' } }),
  );
  expect(freezeForm(form)).toEqual({ a: { value: '项目', source: 'project', sourceName: '项目登记信息' } });
});

it('takes a value away when it is emptied, and leaves the others', () => {
  const stored = { a: typed('1'), b: typed('2') };
  expect(
    typeInto(stored, [
      { code: 'a', value: '' },
      { code: 'c', value: ' x' },
    ]),
  ).toEqual({ b: typed('2'), c: typed(' x') });
});
