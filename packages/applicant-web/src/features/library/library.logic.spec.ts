import { LibraryStanding } from '@gongshen/shared/library';
import { choiceParams, filterOf, isFiltered, readChoice, standingTone } from './library.logic.js';

test('what is chosen goes through the address and back', () => {
  const params = new URLSearchParams('search= 合同 &standing=expiring&source=nonsense&kind=m-sght');
  const choice = readChoice(params);
  expect(choice).toEqual({ search: '合同', source: '', standing: 'expiring', kind: 'm-sght', project: '' });
  expect(choiceParams(choice)).toEqual({ search: '合同', standing: 'expiring', kind: 'm-sght' });
  expect(filterOf(choice)).toEqual({
    ...{ search: '合同', source: null, standing: 'expiring', materialCode: 'm-sght', projectId: null },
  });
  expect(isFiltered(choice)).toBe(true);
  expect(isFiltered(readChoice(new URLSearchParams()))).toBe(false);
});

test('what does not count is told by its colour', () => {
  const tones = Object.values(LibraryStanding).map((standing) => [standing, standingTone(standing)]);
  expect(Object.fromEntries(tones)).toEqual({
    ...{ valid: 'ok', expiring: 'warn', expired: 'bad', notConfirmed: 'bad', suspended: 'bad', revoked: 'bad' },
  });
});
