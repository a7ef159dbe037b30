import { readFileSync } from 'node:fs';
import type { Catalogue, CatalogueItem, FormFieldDefinition } from '@gongshen/shared/catalogue';
import { brokenReferences } from './catalogue.rules.js';

const shipped = JSON.parse(
  readFileSync(new URL('../../../reference/catalogue-zhuhai.json', import.meta.url), 'utf8'),
) as Catalogue;
const units = JSON.parse(readFileSync(new URL('../../../reference/units.json', import.meta.url), 'utf8')) as {
  units: { code: string }[];
};
const unitCodes = new Set(units.units.map(({ code }) => code));

const withFields = (...fields: Partial<FormFieldDefinition>[]): Catalogue => {
  const [first] = shipped.items;
  const item = {
    ...first,
    fields: fields.map((field) => ({ code: 'f', label: 'f', kind: 'number', required: true, ...field })),
  } as CatalogueItem;
  return { ...shipped, items: [item, ...shipped.items.slice(1)] };
};

describe('what a catalogue refers to', () => {
  it('is all there in the shipped one', () => {
    expect(brokenReferences(shipped, unitCodes)).toEqual([]);
  });

  it.each<[string, Partial<FormFieldDefinition>, RegExp | null]>([
    ['a figure from its question', { unit: 'm', answerTo: 'height' }, null],
    ['a question that is not there', { answerTo: 'depth' }, /no question depth/],
    ['another unit', { unit: 'km', answerTo: 'height' }, /no answer to height can stand there/],
    ['a figure from a choice', { answerTo: 'invest' }, /no answer to invest can stand there/],
    ['the number of an unknown item', { kind: 'text', numberOf: 'zh-none' }, /no item zh-none/],
  ])('%s', (_, field, problem) => {
    const broken = brokenReferences(withFields(field), unitCodes);
    if (problem === null) expect(broken).toEqual([]);
    else expect(broken).toEqual([expect.stringMatching(problem)]);
  });
});

// 珠 14: what the questionnaire or the register has asked for is not asked for again in the form.
it('no field of the shipped forms asks for what was answered at registration', () => {
  const registered = [
    '项目名称',
    '建设地点',
    '总投资',
    '用地面积',
    '总建筑面积',
    '计划开工日期',
    '计划竣工日期',
    '建设内容',
  ];
  const asked = new Set([...registered, ...shipped.guidance.map(({ title }) => title)]);
  const again = shipped.items.flatMap(({ fields }) =>
    fields.filter(({ label, source, answerTo }) => asked.has(label) && source === undefined && answerTo === undefined),
  );
  expect(again).toEqual([]);
});
