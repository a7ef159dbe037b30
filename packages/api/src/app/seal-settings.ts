import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../kernel/config.js';

type Environment = Record<string, string | undefined>;
interface Reading {
  environment: Environment;
  mode: Config['mode'];
  chosen: <T extends string>(name: string, values: readonly T[], fallback: T) => T;
  number: (name: string, fallback: number, minimum: number, maximum: number) => number;
  problems: string[];
}

/** Settings of electronic seals, `SEAL_…`. */
export function sealSettings(reading: Reading): Config['seals'] {
  const { environment, mode, chosen, problems } = reading;
  const file = environment.SEAL_MASTER_KEY_FILE;
  const provider = chosen('SEAL_PROVIDER', ['software', 'remote'], 'software');
  const remote = remoteOf(reading);
  if (provider === 'remote' && remote === null) problems.push('SEAL_PROVIDER=remote needs SEAL_REMOTE_URL');
  return {
    provider,
    masterKeyFile: file ? resolve(file) : null,
    // A certificate nobody else vouches for is for trying things out.
    certificates: chosen('SEAL_CERTIFICATES', ['own', 'imported'], mode === 'production' ? 'imported' : 'own'),
    remote,
  };
}

function remoteOf({ environment, mode, number, problems }: Reading): Config['seals']['remote'] {
  const content = (name: string): string | null => {
    const file = environment[name];
    if (!file) return null;
    try {
      return readFileSync(file, 'utf8');
    } catch {
      problems.push(`${name}: ${file} cannot be read`);
      return null;
    }
  };
  const url = environment.SEAL_REMOTE_URL;
  const timeoutMs = number('SEAL_REMOTE_TIMEOUT_MS', 5000, 100, 30_000);
  const subFilter = environment.SEAL_REMOTE_SUBFILTER || 'GBT38540.SES';
  const secret = content('SEAL_REMOTE_SECRET_FILE')?.trim() || null;
  const certificate = content('SEAL_REMOTE_CERTIFICATE_FILE');
  const privateKey = content('SEAL_REMOTE_KEY_FILE');
  const authority = content('SEAL_REMOTE_CA_FILE');
  if (!url) return null;
  if (!/^https?:\/\/[^/?#\s@]+(\/[^?#\s]*)?$/.test(url)) {
    problems.push(`SEAL_REMOTE_URL must look like https://host/path, not "${url}"`);
  }
  if (mode === 'production' && !url.startsWith('https://'))
    problems.push('SEAL_REMOTE_URL must be https in production');
  if ((certificate === null) !== (privateKey === null)) {
    problems.push('SEAL_REMOTE_CERTIFICATE_FILE and SEAL_REMOTE_KEY_FILE go together');
  }
  if (secret === null && certificate === null) {
    problems.push(
      'SEAL_REMOTE_URL needs SEAL_REMOTE_SECRET_FILE, or SEAL_REMOTE_CERTIFICATE_FILE with SEAL_REMOTE_KEY_FILE',
    );
  }
  if (!/^[\w.]{1,60}$/.test(subFilter)) problems.push('SEAL_REMOTE_SUBFILTER must be letters, digits, _ and .');
  return { url: url.replace(/\/+$/, ''), timeoutMs, secret, certificate, privateKey, authority, subFilter };
}
