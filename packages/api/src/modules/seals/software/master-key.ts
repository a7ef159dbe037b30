import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../../../kernel/config.js';

/** Something about the keys is not as it has to be; the message is told to people. */
export class KeyTrouble extends Error {}

export interface MasterKey {
  /** A fingerprint: tells which master key wraps a key, and nothing about it. */
  id: string;
  key: webcrypto.CryptoKey;
}

const bytesOfKey = 32;

/** Reads a master key: 32 bytes as base64 in a file that nobody else may read. */
export async function readMasterKey(file: string): Promise<MasterKey> {
  let text: string;
  try {
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0)
      throw new KeyTrouble(`印章主密钥文件 ${file} 的权限过宽，请改为仅属主可读（chmod 600）。`);
    text = (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (error instanceof KeyTrouble) throw error;
    throw new KeyTrouble(`读不到印章主密钥文件 ${file}，请检查设置 SEAL_MASTER_KEY_FILE。`);
  }
  const bytes = Buffer.from(text, 'base64');
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text) || bytes.length !== bytesOfKey) {
    throw new KeyTrouble(`印章主密钥文件 ${file} 的内容不是 32 字节的 base64。`);
  }
  const key = await webcrypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
  return { id: createHash('sha256').update('gongshen seal master key').update(bytes).digest('hex').slice(0, 16), key };
}

/** Writes a new master key; fails when the file is there already. */
export async function writeMasterKey(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(bytesOfKey).toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Where the master key lies. Production has to say so: a key beside the data it protects protects little. */
export function masterKeyFile(config: Config): string {
  if (config.seals.masterKeyFile !== null) return config.seals.masterKeyFile;
  if (config.mode === 'production') {
    throw new KeyTrouble(
      '正式环境没有指定印章主密钥文件，不能用印。请由系统管理员设置 SEAL_MASTER_KEY_FILE（见 docs/operations.md）。',
    );
  }
  return join(config.dataDir, 'keys', 'seal-master.key');
}

/** The master key in force, read once; outside production made at first use. */
export class MasterKeys {
  private known: Promise<MasterKey> | null = null;

  constructor(private readonly config: Config) {}

  current(): Promise<MasterKey> {
    this.known ??= this.load().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  readAgain(): Promise<MasterKey> {
    this.known = null;
    return this.current();
  }

  private async load(): Promise<MasterKey> {
    const file = masterKeyFile(this.config);
    if (this.config.mode !== 'production') {
      // Another process may have been first.
      await writeMasterKey(file).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }
    return readMasterKey(file);
  }
}
