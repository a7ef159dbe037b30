import { randomBytes } from 'node:crypto';
import type { Reader } from '../../kernel/database/reader.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { Ids } from '../../kernel/ids.js';
import { instantAfter } from '../../kernel/now.js';
import { SealAuthority, SealKey } from './seal.entity.js';
import { type KeptKey, type KeyPair, makeKeyPair, type SoftwareKeys } from './software/software-keys.js';
import { certificatesIn, issueCertificate, nameText, pemOf, readCertificate, sha256 } from './x509.js';

const day = 86_400_000;
const yearsOfAuthority = 20;
const yearsOfSeal = 3;
const authorityName = '工审电子印章根证书（本系统自签）';
const authorityOrganisation = '工程建设项目审批管理系统';

/** A key made before the transaction that writes it: making one takes longer than a transaction may. */
export interface PreparedKey {
  id: string;
  pair: KeyPair;
  kept: KeptKey;
}

export interface PreparedKeys {
  key: PreparedKey;
  /** For the installation's own authority, when there is none yet and one is needed. */
  authority: PreparedKey | null;
}

export interface Vouched {
  certificate: string;
  certificateSha256: string;
  subject: string;
  issuer: string;
  validFrom: string;
  validTo: string;
}

/** Makes keys and certificates of seals. */
export class SealKeys {
  constructor(
    private readonly ids: Ids,
    readonly software: SoftwareKeys,
    /** Where key pairs come from; tests put ready ones here. */
    public makePair: () => Promise<KeyPair> = makeKeyPair,
  ) {}

  /** Keys for a new seal. Throws KeyTrouble when there is no master key to keep them under. */
  async prepare(reader: Reader, ownCertificate: boolean, pair?: KeyPair): Promise<PreparedKeys> {
    const lacking = ownCertificate && (await reader.count(SealAuthority, { kind: 'own' })) === 0;
    const [key, authority] = await Promise.all([this.one(pair), lacking ? this.one() : null]);
    return { key, authority };
  }

  async one(pair?: KeyPair): Promise<PreparedKey> {
    const id = this.ids.next();
    const made = pair ?? (await this.makePair());
    return { id, pair: made, kept: await this.software.keep(id, made) };
  }

  store(tx: Tx, { id, kept }: PreparedKey): Promise<void> {
    return tx.insert(SealKey, { id, provider: 'software', reference: null, createdAt: tx.now, ...kept });
  }

  /** A certificate for the key by the installation's own authority, which is made first where there is none. */
  async vouch(tx: Tx, name: string, { key, authority }: PreparedKeys): Promise<Vouched> {
    const known = await tx.find(SealAuthority, { kind: 'own' });
    const believed = known ?? (await this.makeAuthority(tx, authority ?? (await this.one())));
    const authorityKey = await tx.get(SealKey, { id: believed.keyId ?? '' });
    const [issuer] = certificatesIn(Buffer.from(believed.certificate));
    if (!issuer) throw new Error('The own authority has no certificate');
    const validFrom = `${tx.now.slice(0, 19)}.000Z`;
    // Not longer than the authority itself.
    const ends = [instantAfter(validFrom, yearsOfSeal * 365 * day), issuer.notAfter.value.toISOString()];
    const validTo = ends.sort()[0] as string;
    const plan = { commonName: name, organisation: name, publicKey: Buffer.from(key.kept.publicKey, 'base64') };
    const privateKey = await this.software.open(authorityKey);
    const der = await issueCertificate(
      { ...plan, validFrom, validTo, serial: serialNumber(), authority: false, issuer },
      privateKey,
    );
    const certificate = readCertificate(der);
    return {
      ...{ certificate: pemOf(der, 'CERTIFICATE'), certificateSha256: sha256(der), validFrom, validTo },
      ...{ subject: nameText(certificate.subject), issuer: nameText(certificate.issuer) },
    };
  }

  private async makeAuthority(tx: Tx, prepared: PreparedKey): Promise<SealAuthority> {
    await this.store(tx, prepared);
    const validFrom = `${tx.now.slice(0, 19)}.000Z`;
    const der = await issueCertificate(
      {
        ...{ commonName: authorityName, organisation: authorityOrganisation, validFrom },
        ...{ validTo: instantAfter(validFrom, yearsOfAuthority * 365 * day), serial: serialNumber() },
        ...{ publicKey: Buffer.from(prepared.kept.publicKey, 'base64'), authority: true, issuer: null },
      },
      prepared.pair.privateKey,
    );
    const row: SealAuthority = {
      ...{ id: tx.ids.next(), kind: 'own', subject: nameText(readCertificate(der).subject), createdAt: tx.now },
      ...{ certificate: pemOf(der, 'CERTIFICATE'), sha256: sha256(der), keyId: prepared.id },
    };
    await tx.insert(SealAuthority, row);
    return row;
  }
}

/** Positive, of 120 random bits (RFC 5280 4.1.2.2). */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = 0x01;
  return bytes;
}
