import { chosenAtFirst, fileable } from './stage-choice.logic.js';

type Item = Parameters<typeof fileable>[0][number];
const item = (code: string, state: Item['state'], optional = false, applicable = true) =>
  ({ state, guided: { applicable, optional, item: { code } } }) as Item;

const items = [
  item('a', 'notFiled'),
  item('b', 'inProgress'),
  item('c', 'refused'),
  item('d', 'notFiled', true),
  item('e', 'notApplicable', false, false),
  item('f', 'broughtIn'),
];

test('what applies and is neither under way nor obtained may be filed; a refused item again', () => {
  expect(fileable(items).map(({ guided }) => guided.item.code)).toEqual(['a', 'c', 'd']);
});

test('the items of the draft at hand may be chosen again, although they are under way by it', () => {
  expect(fileable(items, new Set(['b'])).map(({ guided }) => guided.item.code)).toEqual(['a', 'b', 'c', 'd']);
});

test('what is done on demand is not chosen at first', () => {
  expect(chosenAtFirst(items)).toEqual(['a', 'c']);
});
