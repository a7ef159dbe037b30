import { fileURLToPath } from 'node:url';
import { world } from '../../.ci/jest/world.mjs';

export default {
  displayName: 'staff-web',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts'],
  ...world,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@gongshen/shared/(.*)$': '<rootDir>/../shared/src/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
};
