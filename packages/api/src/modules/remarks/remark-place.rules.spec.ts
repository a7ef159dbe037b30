import { type AskedPlace, placeText, remarkPlace } from './remark-place.rules.js';

const office = 'application/vnd.openxmlformats-officedocument';
const pdf = 'application/pdf';
const docx = `${office}.wordprocessingml.document`;
const xlsx = `${office}.spreadsheetml.sheet`;
const onPage: AskedPlace = { page: 3, x: 0.25, y: 0.6789 };
const inCell: AskedPlace = { page: 2, x: 0, y: 0, cell: 'C12' };
const inText: AskedPlace = { page: 1, x: 0, y: 0, passage: '基坑  支护\n采用排桩' };

/** What is asked of which file, and what is kept of it; a text: the field that is refused. */
const table: [string, AskedPlace, object | string][] = [
  [pdf, onPage, { page: 3, x: 2500, y: 6789, cell: null, passage: null }],
  [pdf, inCell, 'page'],
  [pdf, inText, 'page'],
  [pdf, { ...onPage, page: 0 }, 'page'],
  [pdf, { ...onPage, x: -0.1 }, 'page'],
  [pdf, { ...onPage, y: 1.01 }, 'page'],
  ['image/png', onPage, { page: 3, x: 2500, y: 6789, cell: null, passage: null }],
  [xlsx, inCell, { page: 2, x: 0, y: 0, cell: 'C12', passage: null }],
  [xlsx, { ...inCell, x: 0.5, y: 0.5 }, { page: 2, x: 0, y: 0, cell: 'C12', passage: null }],
  [xlsx, onPage, 'cell'],
  [xlsx, { ...inCell, cell: 'C0' }, 'cell'],
  [xlsx, { ...inCell, page: 0 }, 'page'],
  [xlsx, { ...inCell, passage: '基坑' }, 'cell'],
  [docx, inText, { page: 1, x: 0, y: 0, cell: null, passage: '基坑 支护 采用排桩' }],
  [docx, onPage, 'passage'],
  [docx, { ...inText, passage: ' \n' }, 'passage'],
  [docx, { ...inText, passage: '长'.repeat(201) }, 'passage'],
  [docx, { ...inText, cell: 'C12' }, 'passage'],
];

it.each(table)('a remark in %s at %j', (mediaType, asked, expected) => {
  const { place, problem } = remarkPlace(mediaType, asked);
  expect(place ?? problem?.field).toEqual(expected);
});

it('is told of in words', () => {
  expect(placeText({ page: 3, cell: null, passage: null })).toBe('第 3 页');
  expect(placeText({ page: 2, cell: 'C12', passage: null })).toBe('第 2 张工作表 C12 单元格');
  expect(placeText({ page: 1, cell: null, passage: '基坑支护' })).toBe('“基坑支护”处');
});
