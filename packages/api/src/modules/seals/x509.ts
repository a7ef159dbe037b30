import { createHash, type webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { KeyTrouble } from './software/master-key.js';

const oid = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectKeyIdentifier: '2.5.29.14',
  authorityKeyIdentifier: '2.5.29.35',
} as const;

/** Bits of the key usage's first byte. */
const usage = { seal: 0b1100_0000, authority: 0b0000_0110 } as const;

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
/** As it was signed, not written anew: what another authority has encoded its own way keeps its fingerprint. */
export const derOf = (certificate: pki.Certificate): Buffer => Buffer.from(certificate.toSchema(false).toBER(false));
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** DER as PEM. */
export function pemOf(der: Uint8Array, label: 'CERTIFICATE' | 'CERTIFICATE REQUEST'): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** The certificates of a PEM text, in order, or of one DER file. */
export function certificatesIn(content: Uint8Array): pki.Certificate[] {
  const text = Buffer.from(content).toString('latin1');
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)];
  const ders =
    blocks.length > 0 ? blocks.map((block) => Buffer.from(block[1] ?? '', 'base64')) : [Buffer.from(content)];
  return ders.map(readCertificate);
}

export function readCertificate(der: Uint8Array): pki.Certificate {
  try {
    return pki.Certificate.fromBER(bufferOf(der));
  } catch {
    throw new KeyTrouble('证书文件无法读取：应为 PEM 或 DER 格式的 X.509 证书。');
  }
}

const labels: Record<string, string> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
};

/** A name as people read it: `CN=珠海市住房和城乡建设局, O=…`. */
export const nameText = (name: pki.RelativeDistinguishedNames): string =>
  name.typesAndValues
    .map(({ type, value }) => `${labels[type] ?? type}=${String(value.valueBlock.value)}`)
    .join(', ')
    .slice(0, 400);

export interface CertificatePlan {
  commonName: string;
  organisation: string;
  /** SubjectPublicKeyInfo, DER. */
  publicKey: Uint8Array;
  /** ISO instants. */
  validFrom: string;
  validTo: string;
  /** 16 random bytes or fewer, the first bit not set. */
  serial: Uint8Array;
  authority: boolean;
  /** Who signs it; null: itself. */
  issuer: pki.Certificate | null;
}

const named = (type: string, text: string) =>
  new pki.AttributeTypeAndValue({
    type,
    value: type === oid.country ? new asn1.PrintableString({ value: text }) : new asn1.Utf8String({ value: text }),
  });

function nameOf(commonName: string, organisation: string): pki.RelativeDistinguishedNames {
  return new pki.RelativeDistinguishedNames({
    typesAndValues: [
      named(oid.country, 'CN'),
      named(oid.organisation, organisation),
      named(oid.commonName, commonName),
    ],
  });
}

function publicKeyInfo(spki: Uint8Array): pki.PublicKeyInfo {
  return pki.PublicKeyInfo.fromBER(bufferOf(spki));
}

/** RFC 5280 4.2.1.2, first method. */
const identifierOf = (key: pki.PublicKeyInfo): Buffer =>
  createHash('sha1').update(key.subjectPublicKey.valueBlock.valueHexView).digest();

const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }) =>
  new pki.Extension({ extnID, critical, extnValue: value.toBER() });

/** A certificate signed by `privateKey`, which is the issuer's. */
export async function issueCertificate(plan: CertificatePlan, privateKey: webcrypto.CryptoKey): Promise<Buffer> {
  const { issuer, authority } = plan;
  const certificate = new pki.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({ valueHex: bufferOf(plan.serial) });
  certificate.subject = nameOf(plan.commonName, plan.organisation);
  certificate.issuer = issuer === null ? certificate.subject : issuer.subject;
  certificate.notBefore.value = new Date(plan.validFrom);
  certificate.notAfter.value = new Date(plan.validTo);
  certificate.subjectPublicKeyInfo = publicKeyInfo(plan.publicKey);
  const own = identifierOf(certificate.subjectPublicKeyInfo);
  const issuers = issuer === null ? own : identifierOf(issuer.subjectPublicKeyInfo);
  const bits = authority ? usage.authority : usage.seal;
  const unusedBits = authority ? 1 : 6;
  certificate.extensions = [
    extension(oid.basicConstraints, true, new pki.BasicConstraints({ cA: authority }).toSchema()),
    extension(oid.keyUsage, true, new asn1.BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits })),
    extension(oid.subjectKeyIdentifier, false, new asn1.OctetString({ valueHex: bufferOf(own) })),
    extension(
      oid.authorityKeyIdentifier,
      false,
      new pki.AuthorityKeyIdentifier({
        keyIdentifier: new asn1.OctetString({ valueHex: bufferOf(issuers) }),
      }).toSchema(),
    ),
  ];
  await certificate.sign(privateKey, 'SHA-256');
  return derOf(certificate);
}

/** A request for a certificate (PKCS#10), to be taken to an authority. */
export async function requestCertificate(
  plan: Pick<CertificatePlan, 'commonName' | 'organisation' | 'publicKey'>,
  privateKey: webcrypto.CryptoKey,
): Promise<Buffer> {
  const request = new pki.CertificationRequest();
  request.version = 0;
  request.subject = nameOf(plan.commonName, plan.organisation);
  request.subjectPublicKeyInfo = publicKeyInfo(plan.publicKey);
  await request.sign(privateKey, 'SHA-256');
  return Buffer.from(request.toSchema().toBER(false));
}

/** SubjectPublicKeyInfo of a certificate, DER. */
export const publicKeyOf = (certificate: pki.Certificate): Buffer =>
  Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER(false));

/** True when the certificate leads to one of the believed authorities by signatures that were valid at the instant. */
export async function leadsTo(
  certificate: pki.Certificate,
  between: readonly pki.Certificate[],
  authorities: readonly pki.Certificate[],
  at: string,
): Promise<boolean> {
  if (authorities.length === 0) return false;
  const engine = new pki.CertificateChainValidationEngine({
    trustedCerts: [...authorities],
    // The engine judges the last one.
    certs: [...between, certificate],
    checkDate: new Date(at),
  });
  const { result } = await engine.verify();
  return result;
}

/** True when the certificate says that it may sign other certificates. */
export function isAuthority(certificate: pki.Certificate): boolean {
  const stated = certificate.extensions?.find(({ extnID }) => extnID === oid.basicConstraints)?.parsedValue;
  return stated instanceof pki.BasicConstraints && stated.cA;
}

/** True unless the certificate says that its key is for something else than signing. */
export function maySign(certificate: pki.Certificate): boolean {
  const stated = certificate.extensions?.find(({ extnID }) => extnID === oid.keyUsage)?.parsedValue;
  if (!(stated instanceof asn1.BitString)) return true;
  return ((stated.valueBlock.valueHexView[0] ?? 0) & usage.seal) !== 0;
}
