import { createHash, webcrypto } from 'node:crypto';
import { cmsHolds, cmsOf, type ReadCms, readCms, toBeSigned } from '../pades/cms.js';
import type { FindSeal, JudgedSignature, SealOrder, SealProvider } from '../seal-provider.js';
import { certificatesIn, derOf, nameText, publicKeyOf, readCertificate, sha256 } from '../x509.js';
import { KeyTrouble } from './master-key.js';
import { type SoftwareKeys, signing } from './software-keys.js';

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const { subtle } = webcrypto;

/** Signs with keys kept here: RSA PKCS#1 v1.5 with SHA-256, as PAdES baseline B-B. The same order gives the same bytes. */
export class SoftwareSealProvider implements SealProvider {
  readonly keeper = 'software';
  readonly subFilter = 'ETSI.CAdES.detached';
  /** A signature of 3072 bits and a few certificates. */
  readonly room = 10_240;

  constructor(readonly keys: SoftwareKeys) {}

  async seal({ seal, key, signedBytes }: SealOrder): Promise<Buffer> {
    if (seal.certificate === null) throw new KeyTrouble('印章还没有装入证书。');
    const plan = { ...certificatesOf(seal.certificate, seal.chain), digest: digestOf(signedBytes) };
    const signature = await subtle.sign(signing, await this.keys.open(key), toBeSigned(plan));
    return cmsOf(plan, Buffer.from(signature));
  }

  /**
   * A signature of a known seal has to be byte for byte what this system would have written around the signature's value: what
   * CMS leaves unsigned cannot be changed either. Others are judged by the rules of CMS.
   */
  async judge(contents: Buffer, signedBytes: Buffer, known: FindSeal): Promise<JudgedSignature | null> {
    const cms = readCms(contents);
    if (cms === null) return null;
    // Whatever is wrong inside, it is not intact.
    return judgeCms(cms, contents, signedBytes, known).catch(() => nothingToldBy);
  }
}

const nothingToldBy = { intact: false, certificateSha256: null, certificateSubject: null } as const;

async function judgeCms(
  cms: ReadCms,
  contents: Buffer,
  signedBytes: Buffer,
  known: FindSeal,
): Promise<JudgedSignature> {
  const { certificate } = cms;
  if (certificate === null) return nothingToldBy;
  const about = { certificateSha256: sha256(derOf(certificate)), certificateSubject: nameText(certificate.subject) };
  const seal = await known(about.certificateSha256);
  if (seal === null || seal.certificate === null) return { ...about, intact: await cmsHolds(cms, signedBytes) };
  const plan = { ...certificatesOf(seal.certificate, seal.chain), digest: digestOf(signedBytes) };
  const key = await subtle.importKey('spki', publicKeyOf(plan.certificate), signing, false, ['verify']);
  const signed = await subtle.verify(signing, key, cms.signature, toBeSigned(plan));
  return { ...about, intact: signed && cmsOf(plan, cms.signature).equals(contents) };
}

function certificatesOf(certificate: string, chain: string | null) {
  const [own] = certificatesIn(Buffer.from(certificate));
  return {
    certificate: own ?? readCertificate(Buffer.alloc(0)),
    chain: chain === null ? [] : certificatesIn(Buffer.from(chain)),
  };
}
