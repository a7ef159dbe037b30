import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { houseViolations } from '../scripts/house-rules.mjs';

const count = (rule, file, text) => houseViolations(rule, new Map([[file, text]])).length;

// Written in pieces: these files are held to the same rules.
const machine = ['', 'home', 'somebody', 'gongshen'].join('/');
const registry = ['https:/', 'registry.example.org', 'left-pad'].join('/');

const cases = [
  ['file length', 'packages/api/src/main.ts', 'x\n'.repeat(401), 'x\n'.repeat(400)],
  ['no clock in rules', 'packages/shared/src/clock/clock.ts', 'const now = new Date();', 'const today = now;'],
  ['no clock in rules', 'packages/shared/src/clock/clock.ts', 'const now = Date.now();', '// never Date.now() here'],
  [
    'no clock in rules',
    'packages/api/src/modules/cases/case.rules.ts',
    "new Date('2026-01-01')",
    'export const x = 1;',
  ],
  ['nothing unfinished', 'packages/api/src/main.ts', `// ${'TO'}${'DO'}: later`, '// done'],
  ['no machine paths or registry addresses', 'README.md', `cd ${machine}`, 'cd gongshen'],
  ['no machine paths or registry addresses', 'README.md', `see ${registry}`, 'see https://example.org/docs'],
  [
    'no machine paths or registry addresses',
    'pnpm-lock.yaml',
    `  tarball: file:x`,
    '  resolution: {integrity: sha512-x}',
  ],
];

describe('house rules', () => {
  for (const [rule, file, bad, good] of cases) {
    it(`${rule}: ${bad.slice(0, 40).trim()}`, () => {
      assert.equal(count(rule, file, bad), 1);
      assert.equal(count(rule, file, good), 0);
    });
  }
  it('names: a folder or file that cannot say what it is for', () => {
    assert.equal(count('names of files and folders', 'packages/api/src/utils/money.ts', ''), 1);
    assert.equal(count('names of files and folders', 'packages/api/src/kernel/helpers.ts', ''), 1);
    assert.equal(count('names of files and folders', 'packages/api/src/kernel/ids.ts', ''), 0);
  });
  it('clock: the API may ask outside its rules', () => {
    assert.equal(count('no clock in rules', 'packages/api/src/kernel/now.ts', 'new Date()'), 0);
    assert.equal(count('no clock in rules', 'packages/shared/src/clock/clock.spec.ts', 'new Date()'), 0);
  });
});
