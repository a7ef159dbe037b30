import * as asn1 from 'asn1js';

/** What a signature of an electronic seal says (GB/T 38540-2020, 电子签章数据), as far as it is looked at here. */
export interface SesSignature {
  /** The digest that was signed. */
  dataHash: Buffer;
  /** The certificate that signed, DER. */
  certificate: Buffer;
}

/**
 * Reads `SES_Signature ::= SEQUENCE { toSign TBS_Sign, cert OCTET STRING, signatureAlgID OID, signature BIT STRING, timeStamp [0] }`
 * with `TBS_Sign ::= SEQUENCE { version, eseal SESeal, timeInfo GeneralizedTime, dataHash BIT STRING, propertyInfo IA5String, … }`.
 * Null for anything else, trailing bytes included.
 */
export function readSesSignature(der: Buffer): SesSignature | null {
  const { offset, result } = asn1.fromBER(Uint8Array.from(der).buffer);
  if (offset !== der.length || !(result instanceof asn1.Sequence)) return null;
  const [toSign, certificate, algorithm, signature] = result.valueBlock.value;
  if (!(toSign instanceof asn1.Sequence) || !(certificate instanceof asn1.OctetString)) return null;
  if (!(algorithm instanceof asn1.ObjectIdentifier) || !(signature instanceof asn1.BitString)) return null;
  const [version, , , dataHash] = toSign.valueBlock.value;
  if (!(version instanceof asn1.Integer) || !(dataHash instanceof asn1.BitString)) return null;
  return {
    dataHash: Buffer.from(dataHash.valueBlock.valueHexView),
    certificate: Buffer.from(certificate.valueBlock.valueHexView),
  };
}
