import { toPlainDate } from '../clock/index.js';
import { type LibraryStanding, libraryStanding } from './index.js';

const today = toPlainDate('2026-03-02');
const soon = toPlainDate('2026-04-01');

// 珠 6, 14: the last day still counts; what was ended does not, whatever its days say.
test.each<[string | null, Parameters<typeof libraryStanding>[0]['end'], LibraryStanding]>([
  [null, null, 'valid'],
  ['2026-04-02', null, 'valid'],
  ['2026-04-01', null, 'expiring'],
  ['2026-03-02', null, 'expiring'],
  ['2026-03-01', null, 'expired'],
  ['2030-01-01', 'ended', 'ended'],
  ['2030-01-01', 'notConfirmed', 'notConfirmed'],
  [null, 'superseded', 'superseded'],
  [null, 'suspended', 'suspended'],
  ['2026-03-01', 'revoked', 'revoked'],
])('valid until %s, %s: %s', (until, end, standing) => {
  const found = libraryStanding({ end, validUntil: until === null ? null : toPlainDate(until) }, today, soon);
  expect(found).toBe(standing);
});
