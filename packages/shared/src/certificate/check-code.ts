/**
 * Check codes: what stands on a certificate or document, and in its QR code, for anybody to check it by. 16 signs of Crockford's base 32:
 * 15 drawn at random (75 bits, so that nobody guesses one), the last a check sign.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;
const randomBytes = 10;

/** The signs people write for others: a letter that looks like a digit. */
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * A check code of random bytes, without dashes.
 * @param bytes ten or more, from a generator nobody can foretell
 */
export function makeCheckCode(bytes: Uint8Array): string {
  if (bytes.length < randomBytes) throw new Error(`a check code is made of ${randomBytes} random bytes`);
  let bits = 0n;
  for (const byte of bytes.subarray(0, randomBytes)) bits = (bits << 8n) | BigInt(byte);
  const values = Array.from({ length: length - 1 }, (_, index) => Number((bits >> BigInt(5 * index)) & 31n));
  return [...values, checkValue(values)].map((value) => alphabet[value]).join('');
}

/** The code meant by what somebody typed or a QR code said: case, blanks, dashes and look-alike letters are forgiven. Null: it is none. */
export function readCheckCode(text: string): string | null {
  if (text.length > 64) return null;
  const signs = [...text.normalize('NFKC').toUpperCase()]
    .filter((sign) => !/[\s\-‐-―−·.]/u.test(sign))
    .map((sign) => alike[sign] ?? sign);
  const values = signs.map((sign) => alphabet.indexOf(sign));
  if (values.length !== length || values.includes(-1)) return null;
  return checkValue(values.slice(0, -1)) === values.at(-1) ? signs.join('') : null;
}

/** As people read it: in fours. */
export function formatCheckCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** The path of the public check page of a code; papers put the public address of the system before it. */
export function checkPath(code: string): string {
  return `/check/${code}`;
}

/** The code in what a QR code says: our check page's address, or the bare code. Null: it leads elsewhere. */
export function checkCodeOfLink(text: string): string | null {
  const found = /\/check\/([^/?#]+)\/?$/.exec(text.trim());
  return readCheckCode(found?.[1] ?? text);
}

/**
 * Σ aⁱ·vᵢ over the field of 32 elements (x⁵ + x² + 1), a generating it: every single wrong sign and every two signs exchanged,
 * wherever they stand, change it.
 */
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value) => timesA(sum ^ value), 0);
}

function timesA(value: number): number {
  const shifted = value << 1;
  return shifted & 0b100000 ? shifted ^ 0b100101 : shifted;
}
