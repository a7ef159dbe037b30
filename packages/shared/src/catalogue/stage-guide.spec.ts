import { buildStageGuide, CatalogueBroken, type FormFieldDefinition, validateField } from './index.js';
import { sampleCatalogue as catalogue, field, item, requirement } from './testing/sample-catalogue.js';

describe('one set of materials', () => {
  const { requirements } = buildStageGuide(catalogue, ['fire', 'permit', 'review']);
  const of = (code: string) => requirements.find((each) => each.material === code);

  test('each material once, whoever asks for it', () => {
    expect(requirements.map((each) => each.material)).toEqual([
      'm-sqb',
      'licence',
      'contract',
      'drawing-opinion',
      'supervision',
      'drawing',
    ]);
    expect(of('m-sqb')).toMatchObject({ obtain: 'onlineForm', items: ['permit', 'review'] });
  });

  test('required as soon as one item requires it', () => {
    expect(of('drawing')).toMatchObject({
      need: 'required',
      conditions: [],
      items: ['review', 'fire'],
      requiredBy: ['review'],
      formats: ['PDF', 'DWG'],
    });
    expect(of('supervision')).toMatchObject({ need: 'conditional', conditions: ['强制监理工程'], requiredBy: [] });
  });

  test('obtained in the way that asks least of the applicant', () => {
    expect(of('licence')).toMatchObject({ obtain: 'dataShare', items: ['permit', 'review'] });
    expect(of('drawing-opinion')).toMatchObject({ obtain: 'priorResult', fromItems: ['review'] });
  });

  test('a change asks for its extra material once', () => {
    const changed = buildStageGuide(catalogue, ['permit', 'review'], 'change').requirements;
    expect(changed.filter((each) => each.material === 'change-note')).toMatchObject([
      { need: 'required', items: ['permit', 'review'] },
    ]);
  });

  test.each([
    ['an item', ['nothing'], catalogue],
    ['a material', ['x'], { ...catalogue, items: [item('x', { materials: [requirement('nothing')] })] }],
  ])('%s the catalogue does not hold is refused', (_, items, broken) => {
    expect(() => buildStageGuide(broken, items)).toThrow(CatalogueBroken);
  });
});

test('one form: the same field of several items is asked once, the narrower bounds hold', () => {
  expect(buildStageGuide(catalogue, ['permit', 'review']).fields).toEqual([
    { ...field('contactName', { required: true }), items: ['permit', 'review'] },
    {
      ...field('price', { kind: 'number', required: true, min: 10, maxLength: 12 }),
      items: ['permit', 'review'],
    },
  ]);
});

describe('the value of a field', () => {
  const price: Partial<FormFieldDefinition> = { kind: 'number', min: 0, max: 100 };
  test.each<[Partial<FormFieldDefinition>, string | null, ReturnType<typeof validateField>]>([
    [{ required: true }, null, 'required'],
    [{ required: true }, '  ', 'required'],
    [{}, '', null],
    [{ maxLength: 3 }, '珠海市', null],
    [{ maxLength: 3 }, '珠海市香', 'tooLong'],
    [{ kind: 'longText' }, 'x'.repeat(4001), 'tooLong'],
    [price, '99.5', null],
    [price, '1e2', 'notANumber'],
    [price, '一百', 'notANumber'],
    [price, '-1', 'tooSmall'],
    [price, '100.01', 'tooLarge'],
    [{ kind: 'date' }, '2026-02-28', null],
    [{ kind: 'date' }, '2026-02-29', 'notADate'],
    [{ kind: 'phone' }, '13800005678', null],
    [{ kind: 'phone' }, '0756-2123456', null],
    [{ kind: 'phone' }, '12345', 'notAPhone'],
    [{ kind: 'choice', options: [{ value: 'a', label: 'A' }] }, 'a', null],
    [{ kind: 'choice', options: [{ value: 'a', label: 'A' }] }, 'b', 'notAnOption'],
  ])('%j with %j: %s', (definition, value, refusal) => {
    expect(validateField(field('f', definition), value)).toBe(refusal);
  });
});
