import { Role } from '@gongshen/shared/identity';
import { LibrarySource } from '@gongshen/shared/library';
import { availableLibraryActions } from './library.policy.js';

test.each([
  ['own', null, ['replace', 'end']],
  ['own', 'ended', []],
  ['sharing', null, ['confirm']],
  ['sharing', 'notConfirmed', ['confirm']],
  ['handedIn', null, ['keep']],
  ['issued', null, []],
  ['issued', 'revoked', []],
  ['broughtIn', null, []],
] as const)('%s (%s): %s', (source, end, actions) => {
  expect(availableLibraryActions({ role: Role.applicant }, { source, end })).toEqual(actions);
});

test('nobody else touches it', () => {
  for (const role of Object.values(Role).filter((each) => each !== Role.applicant)) {
    for (const source of Object.values(LibrarySource)) {
      expect(availableLibraryActions({ role }, { source, end: null })).toEqual([]);
    }
  }
});
