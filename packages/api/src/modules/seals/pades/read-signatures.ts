/** A signature as it lies in a file. */
export interface FoundSignature {
  /** From the first byte to the last, without the signature's own place: nothing was added afterwards. */
  wholeFile: boolean;
  /** The two ranges frame one hex string and nothing else, written as this system writes it. */
  wellFormed: boolean;
  /** Made anew each time it is asked for: a copy of the file, held by whoever looks at this one signature. */
  readonly signedBytes: Buffer;
  /** What lies in the place, without the zeros that fill it. */
  contents: Buffer;
  /** Zeros alone fill the rest of the place. */
  filledWithZeros: boolean;
  subFilter: string | null;
  /** ISO instant of the dictionary's /M. */
  at: string | null;
}

const ranges = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;

/** A file of this system has one or a few; each costs a reading of the file, and anybody may hand one in. */
const signaturesAtMost = 20;
/** Hex signs of the largest place that is read: twice what the roomiest seal takes. */
const placeAtMost = 2 * 2 * 131_072;

/**
 * Every signature of a PDF, up to twenty. Bytes are looked at as they are, not as a reader of PDFs understands them: what matters is that
 * nothing but the one hex string is left out of what was signed.
 */
export function findSignatures(pdf: Buffer): FoundSignature[] {
  const text = pdf.toString('latin1');
  const places = [...text.matchAll(ranges)].slice(0, signaturesAtMost);
  return places.flatMap((match) => {
    const [start = 0, first = 0, second = 0, last = 0] = match.slice(1).map(Number);
    const end = second + last;
    // A text that only looks like one frames no hex string.
    if (start !== 0 || second <= first + 2 || end > pdf.length) return [];
    if (text[first] !== '<' || text[second - 1] !== '>') return [];
    if (second - first > placeAtMost) return [];
    const hex = text.slice(first + 1, second - 1);
    const wellFormed = /^[0-9a-f]*$/.test(hex) && hex.length % 2 === 0 && match.index < first;
    const place = Buffer.from(hex, 'hex');
    const length = lengthOfDer(place);
    const dictionary = dictionaryAround(text, match.index, first, second);
    return [
      {
        wholeFile: end === pdf.length,
        wellFormed,
        get signedBytes() {
          return Buffer.concat([pdf.subarray(0, first), pdf.subarray(second, end)]);
        },
        contents: place.subarray(0, length),
        filledWithZeros: place.subarray(length).every((byte) => byte === 0),
        subFilter: /\/SubFilter\s*\/([\w.]{1,60})/.exec(dictionary)?.[1] ?? null,
        at: instantOf(/\/M\s*\(D:(\d{14})Z\)/.exec(dictionary)?.[1] ?? null),
      },
    ];
  });
}

/** The signature's dictionary without the place of the signature: what stands near it on both sides, within its object. */
function dictionaryAround(text: string, ranged: number, first: number, second: number): string {
  const begin = Math.max(text.lastIndexOf(' obj', ranged), 0);
  const end = text.indexOf('endobj', second);
  return `${text.slice(begin, first)} ${text.slice(second, end < 0 ? second : end)}`;
}

/** How long the DER value at the beginning is, by its own word. */
function lengthOfDer(bytes: Buffer): number {
  const short = bytes[1] ?? 0;
  if (short < 0x80) return Math.min(2 + short, bytes.length);
  const count = short & 0x7f;
  if (count === 0 || count > 4 || bytes.length < 2 + count) return bytes.length;
  return Math.min(2 + count + bytes.readUIntBE(2, count), bytes.length);
}

function instantOf(digits: string | null): string | null {
  if (digits === null) return null;
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}
