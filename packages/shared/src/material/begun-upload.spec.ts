import { type RememberedUpload, uploadsToGoOnWith } from './begun-upload.js';

const now = Date.parse('2026-03-02T08:00:00Z');
const hours = (ago: number) => new Date(now - ago * 3600_000).toString();
const begun = (changes: Partial<RememberedUpload> = {}): RememberedUpload => ({
  size: 100,
  metadata: { filename: '图.pdf', application: 'a1', requirement: 'r1' },
  creationTime: hours(1),
  uploadUrl: '/uploads/1',
  ...changes,
});
const purpose = { application: 'a1', requirement: 'r1' };

test('what was begun for this purpose is offered', () => {
  expect(uploadsToGoOnWith([begun()], purpose, now)).toEqual([begun()]);
});

test.each([
  ['for another requirement', begun({ metadata: { filename: '图.pdf', application: 'a1', requirement: 'r2' } })],
  ['for nothing', begun({ metadata: { filename: '图.pdf' } })],
  ['too long ago', begun({ creationTime: hours(40) })],
  ['without an address', begun({ uploadUrl: null })],
  ['at no time', begun({ creationTime: '?' })],
])('not what was begun %s', (_why, upload) => {
  expect(uploadsToGoOnWith([upload], purpose, now)).toEqual([]);
});

test('of one file only the newest', () => {
  const newer = begun({ uploadUrl: '/uploads/2', creationTime: hours(0.5) });
  const other = begun({ size: 200, uploadUrl: '/uploads/3' });
  expect(uploadsToGoOnWith([begun(), newer, other], purpose, now)).toEqual([newer, other]);
});
