import { alongside, circumstanceIn, obstacleOf, type ResultToChange } from './change-choice.logic.js';

const result = (id: string, part: Partial<ResultToChange> = {}): ResultToChange => ({
  __typename: 'ChangeableResult',
  id,
  itemCode: `item-${id}`,
  itemName: `事项 ${id}`,
  documentNumber: `文号 ${id}`,
  issuedOn: '2026-03-16',
  stageCode: 's3',
  broughtIn: false,
  obstacle: null,
  circumstances: [{ __typename: 'Choice', value: 'change', label: '变更' }],
  ...part,
});

test('only a change or an extension is asked for on a result', () => {
  expect(circumstanceIn('change')).toBe('change');
  expect(circumstanceIn('extend')).toBe('extend');
  expect(circumstanceIn('new')).toBeNull();
});

test('a result says itself why it cannot be asked for', () => {
  expect(obstacleOf(result('a'), 'change')).toBeNull();
  expect(obstacleOf(result('a', { obstacle: '正在办理变更' }), 'change')).toBe('正在办理变更');
  expect(obstacleOf(result('a'), 'extend')).toBe('unknown');
  expect(obstacleOf(undefined, 'change')).toBe('unknown');
});

test('results of the same stage and circumstance go together, one for each item', () => {
  const chosen = result('a');
  const all = [
    chosen,
    result('b'),
    result('c', { stageCode: 's4' }),
    result('d', { obstacle: '已撤销' }),
    result('e', { circumstances: [{ __typename: 'Choice', value: 'extend', label: '延期' }] }),
    result('f', { itemCode: 'item-b' }),
    result('g', { itemCode: 'item-a' }),
  ];
  expect(alongside(all, chosen, 'change').map(({ id }) => id)).toEqual(['b']);
});
