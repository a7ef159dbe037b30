import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** Ends a stream whose bytes are not those of its address. */
export class ContentAltered extends Error {
  constructor(
    readonly sha256: string,
    readonly found: string,
  ) {
    super(`The content of ${sha256} is altered: its hash is ${found}`);
  }
}

/**
 * Lets bytes through and compares their SHA-256 at the end. The last piece is held back until the whole is proven, so that
 * nobody takes altered bytes for a finished file; else the stream ends with ContentAltered.
 * @param onProven called once the whole was read and is what it should be
 */
export function checkedAgainst(sha256: string, onProven?: () => void): Transform {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  return new Transform({
    transform(piece: Buffer, _encoding, next) {
      hash.update(piece);
      const before = held;
      held = piece;
      next(null, before ?? undefined);
    },
    flush(next) {
      const found = hash.digest('hex');
      if (found !== sha256) return next(new ContentAltered(sha256, found));
      onProven?.();
      next(null, held ?? undefined);
    },
  });
}
