import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';

export interface SignatureDictionary {
  /** Who seals, and why, as a reader shows it. */
  name: string;
  reason: string;
  /** ISO instant. */
  at: string;
  subFilter: string;
  /** Bytes kept free for the signature. */
  room: number;
}

/** The library cannot write other than Latin signs: a place of the same length is kept for the hex string of UTF-16. */
function keepPlace(mark: string, text: string): { token: string; written: string } {
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const length = utf16.length * 2;
  return { token: mark.padEnd(length, mark), written: `<${utf16.toString('hex')}>` };
}

/**
 * Appends a signature to a finished PDF (classic cross-reference table). `sign` is given all bytes but the signature's own place.
 * The same input gives the same bytes.
 */
export async function signPdf(
  pdf: Buffer,
  dictionary: SignatureDictionary,
  sign: (signedBytes: Buffer) => Promise<Buffer>,
): Promise<Buffer> {
  const name = keepPlace('n', dictionary.name);
  const reason = keepPlace('r', dictionary.reason);
  const prepared = plainAddPlaceholder({
    pdfBuffer: pdf,
    name: name.token,
    reason: reason.token,
    contactInfo: '',
    location: '',
    signingTime: new Date(dictionary.at),
    signatureLength: dictionary.room,
    subFilter: dictionary.subFilter,
  });
  for (const { token, written } of [name, reason]) {
    const place = prepared.lastIndexOf(`(${token})`);
    if (place < pdf.length - 2) throw new Error('A signature dictionary was not written as expected');
    prepared.write(written, place, 'latin1');
  }
  return new SignPdf().sign(prepared, new PassedSigner(sign));
}

class PassedSigner extends Signer {
  constructor(private readonly passed: (signedBytes: Buffer) => Promise<Buffer>) {
    super();
  }
  override sign(signedBytes: Buffer): Promise<Buffer> {
    return this.passed(signedBytes);
  }
}
