import { beginDraft, draftAfter } from './draft.logic.js';
import { type FormField, isKnown, itemsNeeding, problemOf, valueIn } from './form-fields.logic.js';

const field = (over: Partial<FormField> = {}): FormField => ({
  __typename: 'FormField',
  code: 'floors',
  label: '地上层数',
  kind: 'number',
  unit: '层',
  hint: null,
  required: true,
  options: [],
  minimum: 1,
  maximum: 200,
  maxLength: null,
  itemCodes: ['a'],
  value: '6',
  source: 'typed',
  sourceName: null,
  ...over,
});
const blank = beginDraft(1, null, { fields: {}, declarations: {} });

test('what the system knows is not asked for', () => {
  expect(isKnown(field({ source: 'project' }))).toBe(true);
  expect(isKnown(field({ source: 'earlierApplication' }))).toBe(true);
  expect(isKnown(field({ source: 'typed' }))).toBe(false);
  expect(isKnown(field({ source: 'empty' }))).toBe(false);
});

test('what was typed here stands before what is stored, also when emptied', () => {
  expect(valueIn(field(), blank)).toBe('6');
  expect(valueIn(field(), draftAfter(blank, { type: 'typed', code: 'floors', value: '' }))).toBe('');
});

test.each([
  ['', null],
  ['6', null],
  ['六', '“地上层数”应填数字'],
  ['0', '“地上层数”不能小于 1层'],
])('“%s”: %s', (value, problem) => {
  expect(problemOf(field(), value)).toBe(problem);
});

test('the items are named only when it is not for all', () => {
  const items = [
    { code: 'a', name: '施工许可（含质量安全监督手续）' },
    { code: 'b', name: '人防报建' },
  ];
  expect(itemsNeeding(['a'], items)).toEqual(['施工许可']);
  expect(itemsNeeding(['a', 'b'], items)).toBeNull();
});
