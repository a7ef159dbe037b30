import { fileURLToPath } from 'node:url';
import { longestFirst, world } from '../../.ci/jest/world.mjs';

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  ...world,
  ...longestFirst,
  testTimeout: 30000,
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/test/kit/start-databases.config.mjs',
  globalTeardown: '<rootDir>/test/kit/stop-databases.config.mjs',
  moduleNameMapper: {
    '^@gongshen/shared/(.*)$': '<rootDir>/../shared/src/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
