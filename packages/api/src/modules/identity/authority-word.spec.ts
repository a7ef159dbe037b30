import { authorityWord } from './authority-word.js';

test.each([
  ['zh-zjj', '市住建局', '珠建'],
  ['zh-ck-xz', '香洲区综合窗口', '珠香政务'],
  ['zh-new', '市数字局', '数字'],
  ['zh-gsqy', '供水企业', '供水'],
])('%s (%s) is quoted as %s', (code, shortName, word) => {
  expect(authorityWord({ code, shortName })).toBe(word);
});
