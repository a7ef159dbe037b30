import { toPlainDate } from '../clock/index.js';
import { LibraryStanding, libraryCounts, libraryStanding } from './index.js';

const today = toPlainDate('2026-03-02');
const soon = toPlainDate('2026-04-01');

// 珠 6, 14: the last day still counts; what was ended does not, whatever its days say.
test.each<[string | null, Parameters<typeof libraryStanding>[0]['end'], LibraryStanding, boolean]>([
  [null, null, 'valid', true],
  ['2026-04-02', null, 'valid', true],
  ['2026-04-01', null, 'expiring', true],
  ['2026-03-02', null, 'expiring', true],
  ['2026-03-01', null, 'expired', false],
  ['2030-01-01', 'ended', 'ended', false],
  ['2030-01-01', 'notConfirmed', 'notConfirmed', false],
  [null, 'superseded', 'superseded', false],
  [null, 'suspended', 'suspended', false],
  ['2026-03-01', 'revoked', 'revoked', false],
])('valid until %s, %s: %s, counts: %s', (until, end, standing, counts) => {
  const found = libraryStanding({ end, validUntil: until === null ? null : toPlainDate(until) }, today, soon);
  expect(found).toBe(standing);
  expect(libraryCounts(found)).toBe(counts);
});

test('every standing is judged', () => {
  expect(Object.keys(LibraryStanding).filter((each) => libraryCounts(each as LibraryStanding))).toEqual([
    'valid',
    'expiring',
  ]);
});
