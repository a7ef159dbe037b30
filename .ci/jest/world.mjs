// The settings of Jest that every package's configuration takes over. Decision 0140.
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** `GONGSHEN_TEST_APART=1`: every spec file in a world of its own, as Jest usually has it; several times slower. */
const apart = process.env.GONGSHEN_TEST_APART === '1';

export const world = apart
  ? { testEnvironment: 'node' }
  : { testEnvironment: here('kept-environment.cjs'), runtime: here('kept-runtime.cjs') };

export const longestFirst = { testSequencer: here('model-first.cjs') };
