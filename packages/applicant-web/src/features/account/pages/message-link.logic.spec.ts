import { insideLink } from './message-link.logic.js';

test.each([
  ['/projects/7', '/projects/7'],
  ['/applications/7/correction', '/applications/7/correction'],
  ['/staff/cases/7', null],
  ['//elsewhere.example', null],
  ['https://elsewhere.example', null],
  [null, null],
])('%s → %s', (link, expected) => {
  expect(insideLink(link)).toBe(expected);
});
