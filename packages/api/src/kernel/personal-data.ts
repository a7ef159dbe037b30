import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from './config.js';

const keyLength = 32;

/**
 * Personal data that is kept but hardly ever needed in clear (numbers of identity documents): sealed with AES-256-GCM under a key that
 * is not in the database, so that a dump of it tells nothing (S56).
 */
export class PersonalData {
  private readonly keyId: string;

  constructor(private readonly key: Buffer) {
    this.keyId = createHash('sha256').update('personal data').update(key).digest('hex').slice(0, 8);
  }

  /** @param about what the text belongs to: sealed along, so that it cannot be put to another row */
  seal(text: string, about: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
    return ['p1', this.keyId, ...parts].join('.');
  }

  /** Tells whether two texts are the same, and nothing else: for comparing without keeping. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }

  /** The text; null when it was sealed under another key or belongs to something else. */
  open(sealed: string, about: string): string | null {
    const [kind, keyId, nonce = '', tag = '', bytes = ''] = sealed.split('.');
    if (kind !== 'p1' || keyId !== this.keyId) return null;
    try {
      const cipher = createDecipheriv('aes-256-gcm', this.key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
        .setAAD(Buffer.from(about))
        .setAuthTag(Buffer.from(tag, 'base64url'));
      return cipher.update(Buffer.from(bytes, 'base64url'), undefined, 'utf8') + cipher.final('utf8');
    } catch {
      return null;
    }
  }
}

/** Reads the key; without a file named in the settings one of its own is made at the first start, readable for this user alone. */
export async function openPersonalData({
  dataDir,
  personalData,
}: Pick<Config, 'dataDir' | 'personalData'>): Promise<PersonalData> {
  const file = personalData.keyFile ?? join(dataDir, 'keys', 'personal-data.key');
  if (personalData.keyFile === null) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, `${randomBytes(keyLength).toString('base64')}\n`, { flag: 'wx', mode: 0o600 }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== keyLength) throw new Error(`${file} must hold ${keyLength} bytes as base64`);
  return new PersonalData(key);
}

declare module './services.js' {
  interface Services {
    personalData: PersonalData;
  }
}
