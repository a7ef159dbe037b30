import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { derOf, sha256 } from '../x509.js';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
} as const;

export interface CmsPlan {
  certificate: pki.Certificate;
  /** Between the certificate and its authority. */
  chain: readonly pki.Certificate[];
  /** SHA-256 of what is signed. */
  digest: Uint8Array;
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: bufferOf(bytes) });
const algorithm = (algorithmId: string, bare = false) =>
  new pki.AlgorithmIdentifier(bare ? { algorithmId } : { algorithmId, algorithmParams: new asn1.Null() });

/**
 * The signed attributes of a PAdES baseline signature (ETSI EN 319 142-1, B-B): content type, digest and which certificate it is.
 * No signing time: that stands in the file's signature dictionary. In the order DER demands of a set.
 */
function attributesOf({ certificate, digest }: CmsPlan): pki.Attribute[] {
  // ESSCertIDv2 with the default algorithm, SHA-256, left out (RFC 5035)
  const certificateId = new asn1.Sequence({ value: [octets(Buffer.from(sha256(derOf(certificate)), 'hex'))] });
  const attributes = [
    new pki.Attribute({ type: oid.contentType, values: [new asn1.ObjectIdentifier({ value: oid.data })] }),
    new pki.Attribute({ type: oid.messageDigest, values: [octets(digest)] }),
    new pki.Attribute({
      type: oid.signingCertificateV2,
      values: [new asn1.Sequence({ value: [new asn1.Sequence({ value: [certificateId] })] })],
    }),
  ];
  const encoded = (attribute: pki.Attribute) => Buffer.from(attribute.toSchema().toBER(false));
  return attributes.sort((a, b) => Buffer.compare(encoded(a), encoded(b)));
}

/** What the key signs: the attributes as a SET. */
export function toBeSigned(plan: CmsPlan): Buffer {
  return Buffer.from(new asn1.Set({ value: attributesOf(plan).map((each) => each.toSchema()) }).toBER(false));
}

/** A detached CMS signature. The same plan and signature give the same bytes. */
export function cmsOf(plan: CmsPlan, signature: Uint8Array): Buffer {
  const { certificate, chain } = plan;
  const signer = new pki.SignerInfo({
    version: 1,
    sid: new pki.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: algorithm(oid.sha256, true),
    signedAttrs: new pki.SignedAndUnsignedAttributes({ type: 0, attributes: attributesOf(plan) }),
    signatureAlgorithm: algorithm(oid.sha256WithRsa),
    signature: octets(signature),
  });
  const signed = new pki.SignedData({
    version: 1,
    digestAlgorithms: [algorithm(oid.sha256, true)],
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [certificate, ...chain],
    signerInfos: [signer],
  });
  const content = new pki.ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER(false));
}

/** What a signature says: null when it is not a CMS signature that can be read. */
export interface ReadCms {
  signed: pki.SignedData;
  /** The one who signed, when it is enclosed. */
  certificate: pki.Certificate | null;
  enclosed: readonly pki.Certificate[];
  signature: Buffer;
}

export function readCms(der: Uint8Array): ReadCms | null {
  try {
    const content = pki.ContentInfo.fromBER(bufferOf(der));
    if (content.contentType !== oid.signedData) return null;
    const signed = new pki.SignedData({ schema: content.content });
    const enclosed = (signed.certificates ?? []).filter(
      (each): each is pki.Certificate => each instanceof pki.Certificate,
    );
    const [signer] = signed.signerInfos;
    if (!signer || signed.signerInfos.length !== 1) return null;
    const { sid } = signer;
    const certificate =
      sid instanceof pki.IssuerAndSerialNumber
        ? enclosed.find((each) => each.issuer.isEqual(sid.issuer) && each.serialNumber.isEqual(sid.serialNumber))
        : undefined;
    return {
      signed,
      certificate: certificate ?? null,
      enclosed,
      signature: Buffer.from(signer.signature.valueBlock.valueHexView),
    };
  } catch {
    return null;
  }
}

const hashOf: Record<string, string> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** RFC 5035: where the signature says by which certificate it was made, the enclosed one is that and no other. */
function namesItsCertificate({ signed, certificate }: ReadCms): boolean {
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const named = attributes.find(({ type }) => type === oid.signingCertificateV2);
  if (named === undefined) return true;
  const first = (block: unknown) => (block as asn1.Sequence | undefined)?.valueBlock.value[0];
  const id = first(first(named.values[0])) as asn1.Sequence | undefined;
  const [head, next] = id?.valueBlock.value ?? [];
  const stated = head instanceof asn1.Sequence ? (first(head) as asn1.ObjectIdentifier).getValue() : oid.sha256;
  const digest = head instanceof asn1.Sequence ? next : head;
  const algorithm = hashOf[stated];
  if (algorithm === undefined || !(digest instanceof asn1.OctetString) || certificate === null) return false;
  const found = createHash(algorithm).update(derOf(certificate)).digest();
  return found.equals(Buffer.from(digest.valueBlock.valueHexView));
}

/** Any signature by the rules of CMS: digest and signature fit what was signed, whoever signed it. */
export async function cmsHolds(cms: ReadCms, signedBytes: Uint8Array): Promise<boolean> {
  try {
    if (!namesItsCertificate(cms)) return false;
    const verdict = await cms.signed.verify({
      signer: 0,
      data: bufferOf(signedBytes),
      checkChain: false,
      extendedMode: true,
    });
    return verdict.signatureVerified === true;
  } catch {
    return false;
  }
}
