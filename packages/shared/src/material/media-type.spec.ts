import {
  acceptedMediaTypes,
  findMediaType,
  formatFileSize,
  mediaTypeOfFileName,
  mediaTypesOfFormats,
  refuseFile,
} from './index.js';

const megabyte = 1024 * 1024;

test.each([
  ['施工图.PDF', 'PDF'],
  ['总平面.v2.dwg', 'DWG'],
  ['scan.jpeg', 'JPG'],
  ['报告.docx', 'DOCX'],
  ['清单.XLSX', 'XLSX'],
  ['报告.doc', null],
  ['宏.docm', null],
  ['pdf', null],
])('%s is taken for %s', (name, label) => {
  expect(mediaTypeOfFileName(name)?.label ?? null).toBe(label);
});

test('a requirement takes its formats, and scans where a PDF will do', () => {
  expect(mediaTypesOfFormats(['PDF', 'OFD']).map((type) => type.label)).toEqual(['PDF', 'OFD', 'JPG', 'PNG']);
  expect(mediaTypesOfFormats(['DWG', 'XYZ']).map((type) => type.label)).toEqual(['DWG']);
});

test.each([
  ['a.pdf', 1, null],
  ['a.pdf', 500 * megabyte, null],
  ['a.pdf', 500 * megabyte + 1, 'tooLarge'],
  ['a.pdf', 0, 'empty'],
  ['a.exe', 1, 'typeNotAccepted'],
  ['a.dwg', 1, 'typeNotAccepted'],
])('%s of %i bytes: %s', (name, size, refusal) => {
  expect(refuseFile({ name, size }, ['PDF', 'OFD'], 500 * megabyte)).toBe(refusal);
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1536, '1.5 KB'],
  [500 * megabyte, '500 MB'],
  [megabyte - 1, '1 MB'],
])('%i bytes read %s', (bytes, text) => {
  expect(formatFileSize(bytes)).toBe(text);
});

test('every type is found by its media type', () => {
  for (const type of acceptedMediaTypes) expect(findMediaType(type.mediaType)).toBe(type);
  expect(findMediaType('text/html')).toBeNull();
});
