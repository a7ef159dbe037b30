import { fileURLToPath } from 'node:url';
import { world } from '../../.ci/jest/world.mjs';

export default {
  displayName: 'shared',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts'],
  ...world,
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import each other with the `.js` ending that Node wants; the test runner reads the `.ts` beside it.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
};
