import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../../../kernel/now.js';
import type { FindSeal, JudgedSignature, SealOrder, SealProvider } from '../seal-provider.js';
import { KeyTrouble } from '../software/master-key.js';
import { nameText, readCertificate, sha256 } from '../x509.js';
import { askSealService, type RemoteSealSettings, strangeAnswer } from './seal-service-client.js';
import { readSesSignature } from './ses-signature.js';

/** GB/T 32905. */
const sm3 = (bytes: Uint8Array): Buffer => createHash('sm3').update(bytes).digest();

/**
 * An electronic seal service after GB/T 38540 that keeps SM2 keys: it is given the SM3 digest of the file without the signature's
 * place and answers the signed seal data that goes there. What is checked of its answer: that it signs this digest, with the
 * certificate of this seal, and that the service itself stands by it.
 */
export class RemoteSealProvider implements SealProvider {
  readonly keeper = 'remote';
  readonly subFilter: string;
  /** The signed data carries the picture of the seal. */
  readonly room = 131_072;

  constructor(
    private readonly settings: RemoteSealSettings,
    private readonly clock: Clock,
  ) {
    this.subFilter = settings.subFilter;
  }

  async seal({ requestId, seal, key, signedBytes, at, reason }: SealOrder): Promise<Buffer> {
    const digest = sm3(signedBytes);
    const question = {
      ...{ requestId, sealId: key.reference, digestAlgorithm: 'SM3', digest: digest.toString('base64') },
      ...{ signedAt: at, reason },
    };
    const answer = await askSealService(this.settings, 'seal', question, this.clock.now());
    const contents = bytesOf(answer.signature);
    const read = contents === null ? null : readSesSignature(contents);
    if (contents === null || read === null || contents.length > this.room) throw strangeAnswer();
    if (!read.dataHash.equals(digest))
      throw new KeyTrouble('电子签章服务签的不是这份文件，没有用印。请联系系统管理员。');
    if (sha256(read.certificate) !== seal.certificateSha256) {
      throw new KeyTrouble('电子签章服务用的不是登记的证书，没有用印。请联系系统管理员。');
    }
    if (!(await this.stands(contents, digest))) throw strangeAnswer();
    return contents;
  }

  /** Not of this kind, or the service cannot be asked: null, nobody can say. */
  async judge(contents: Buffer, signedBytes: Buffer, known: FindSeal): Promise<JudgedSignature | null> {
    const read = readSesSignature(contents);
    if (read === null) return null;
    const certificateSha256 = sha256(read.certificate);
    const about = { certificateSha256, certificateSubject: subjectOf(read.certificate) };
    const digest = sm3(signedBytes);
    if (!read.dataHash.equals(digest)) return { ...about, intact: false };
    // Others' seals may be of any service: this one is not asked about them.
    if ((await known(certificateSha256)) === null) return null;
    return { ...about, intact: await this.stands(contents, digest) };
  }

  private async stands(contents: Buffer, digest: Buffer): Promise<boolean> {
    const question = {
      ...{ requestId: randomUUID(), digestAlgorithm: 'SM3', digest: digest.toString('base64') },
      signature: contents.toString('base64'),
    };
    return (await askSealService(this.settings, 'verify', question, this.clock.now())).valid === true;
  }
}

function bytesOf(value: unknown): Buffer | null {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null;
  return Buffer.from(value, 'base64');
}

function subjectOf(der: Buffer): string | null {
  try {
    return nameText(readCertificate(der).subject);
  } catch (error) {
    if (error instanceof KeyTrouble) return null;
    throw error;
  }
}
