import type { TFunction } from 'i18next';
import { elementOfPassage, placeLabel } from './remark-place.logic.js';

const t = ((key: string, values: object) =>
  `${key} ${Object.values(values).join(' ')}`) as unknown as TFunction<'parts'>;

test('a place is told as what it is', () => {
  expect(placeLabel({ page: 3, cell: null, passage: null }, t)).toBe('remark.page 3');
  expect(placeLabel({ page: 2, cell: 'C12', passage: null }, t)).toBe('remark.cell 2 C12');
  expect(placeLabel({ page: 1, cell: null, passage: '长'.repeat(21) }, t)).toBe(`remark.passage ${'长'.repeat(20)}…`);
});

test('a passage is found in the paragraph it stands in, not in what is around it', () => {
  const first = { textContent: '一、工程概况' };
  const second = { textContent: '二、基坑支护\n采用排桩加一道内支撑' };
  const whole = { textContent: `${first.textContent}${second.textContent}` };
  expect(elementOfPassage([whole, first, second], '基坑支护 采用排桩')).toBe(second);
  expect(elementOfPassage([first, second], '内支撑 三、专项方案')).toBeNull();
  expect(elementOfPassage([first, second], '一道内支撑 三、专项方案')).toBe(second);
  expect(elementOfPassage([first, second], '没有这句话')).toBeNull();
});
