import { randomBytes, webcrypto } from 'node:crypto';
import type { SealKey } from '../seal.entity.js';
import { KeyTrouble, type MasterKey, type MasterKeys } from './master-key.js';

const { subtle } = webcrypto;
export const signing = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const kind = { ...signing, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) };

export type KeyPair = webcrypto.CryptoKeyPair;

/** What is kept of a key, without its row's id and time. */
export type KeptKey = Pick<SealKey, 'algorithm' | 'publicKey' | 'wrapped' | 'nonce' | 'masterKeyId'>;

/** A pair that can leave its object only wrapped. */
export const makeKeyPair = (): Promise<KeyPair> =>
  subtle.generateKey(kind, true, ['sign', 'verify']) as Promise<KeyPair>;

/** A private key of RSA with at least 3072 bits, brought along as PKCS#8 (DER). */
export async function readPrivateKey(pkcs8: Uint8Array): Promise<KeyPair> {
  let privateKey: webcrypto.CryptoKey;
  try {
    privateKey = await subtle.importKey('pkcs8', pkcs8, signing, true, ['sign']);
  } catch {
    throw new KeyTrouble('私钥文件不是 PKCS#8 格式的 RSA 私钥。');
  }
  const { modulusLength } = privateKey.algorithm as webcrypto.RsaHashedKeyAlgorithm;
  if (modulusLength < kind.modulusLength)
    throw new KeyTrouble(`私钥只有 ${modulusLength} 位，至少需要 ${kind.modulusLength} 位。`);
  const { kty, n, e } = await subtle.exportKey('jwk', privateKey);
  const publicKey = await subtle.importKey('jwk', { kty: kty ?? '', n: n ?? '', e: e ?? '' }, signing, true, [
    'verify',
  ]);
  return { privateKey, publicKey };
}

/** Private keys that exist outside of memory only wrapped: AES-256-GCM, a nonce of its own each, the key's id as additional data. */
export class SoftwareKeys {
  constructor(private readonly masters: MasterKeys) {}

  /** Throws KeyTrouble when there is no master key to use. */
  async check(): Promise<void> {
    await this.masters.current();
  }

  async keep(id: string, pair: KeyPair): Promise<KeptKey> {
    const master = await this.masters.current();
    const spki = Buffer.from(await subtle.exportKey('spki', pair.publicKey));
    const { modulusLength } = pair.publicKey.algorithm as webcrypto.RsaHashedKeyAlgorithm;
    return {
      algorithm: `RSA-${modulusLength}`,
      publicKey: spki.toString('base64'),
      ...(await wrap(id, pair.privateKey, master)),
    };
  }

  /** The private key, for signing only: it cannot be taken out of the object again. */
  async open(key: SealKey): Promise<webcrypto.CryptoKey> {
    return unwrap(key, await this.masterOf(key), false);
  }

  /** The same key under another master key. */
  async rewrap(
    key: SealKey,
    current: MasterKey,
    next: MasterKey,
  ): Promise<Pick<SealKey, 'wrapped' | 'nonce' | 'masterKeyId'>> {
    return wrap(key.id, await unwrap(key, current, true), next);
  }

  /** A key under another master key than this process knows: the file was replaced meanwhile. */
  private async masterOf({ masterKeyId }: SealKey): Promise<MasterKey> {
    const known = await this.masters.current();
    return known.id === masterKeyId ? known : this.masters.readAgain();
  }
}

async function wrap(id: string, privateKey: webcrypto.CryptoKey, master: MasterKey) {
  const nonce = randomBytes(12);
  const about = { name: 'AES-GCM', iv: nonce, additionalData: Buffer.from(id) };
  const wrapped = Buffer.from(await subtle.wrapKey('pkcs8', privateKey, master.key, about));
  return { wrapped: wrapped.toString('base64'), nonce: nonce.toString('base64'), masterKeyId: master.id };
}

async function unwrap(key: SealKey, master: MasterKey, extractable: boolean): Promise<webcrypto.CryptoKey> {
  const { id, wrapped, nonce, masterKeyId } = key;
  if (wrapped === null || nonce === null) throw new KeyTrouble('这枚印章的密钥不在本系统保管。');
  if (masterKeyId !== master.id) {
    throw new KeyTrouble(
      '印章密钥是用另一个主密钥保护的，现有的主密钥打不开。请由系统管理员核对 SEAL_MASTER_KEY_FILE。',
    );
  }
  const about = { name: 'AES-GCM', iv: Buffer.from(nonce, 'base64'), additionalData: Buffer.from(id) };
  try {
    return await subtle.unwrapKey('pkcs8', Buffer.from(wrapped, 'base64'), master.key, about, signing, extractable, [
      'sign',
    ]);
  } catch {
    throw new KeyTrouble('印章密钥的保管数据已被改动或损坏，不能用印。');
  }
}
