import { resolve } from 'node:path';
import type { Config } from '../kernel/config.js';

type Chosen = <T extends string>(name: string, values: readonly T[], fallback: T) => T;

/** Settings of electronic seals, `SEAL_…`. */
export function sealSettings(
  environment: Record<string, string | undefined>,
  mode: Config['mode'],
  chosen: Chosen,
): Config['seals'] {
  const file = environment.SEAL_MASTER_KEY_FILE;
  return {
    masterKeyFile: file ? resolve(file) : null,
    // A certificate nobody else vouches for is for trying things out.
    certificates: chosen('SEAL_CERTIFICATES', ['own', 'imported'], mode === 'production' ? 'imported' : 'own'),
  };
}
