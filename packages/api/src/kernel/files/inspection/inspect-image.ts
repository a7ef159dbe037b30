import type { FileHandle } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { readPart } from './file-peek.js';
import { Refused } from './inspection-refusal.js';

/** Pixels of the largest picture taken in: what a browser can show without falling over. An A0 sheet at 400 dpi has 250 million. */
const pixelsAtMost = 250_000_000;
/** A JPEG says its size after its colour profile and preview, which are a few hundred kilobytes at most. */
const headerAtMost = 4 * 1024 ** 2;

/** A picture's size by its header alone: nothing is drawn. */
export async function inspectImage(file: FileHandle, size: number): Promise<void> {
  const head = await readPart(file, 0, Math.min(size, headerAtMost));
  const { width, height } = sizeOf(head);
  if (!(width > 0 && height > 0)) throw new Refused('IMAGE_DAMAGED');
  if (width * height > pixelsAtMost) throw new Refused('IMAGE_TOO_LARGE');
}

function sizeOf(head: Buffer): { width: number; height: number } {
  try {
    return imageSize(head);
  } catch {
    throw new Refused('IMAGE_DAMAGED');
  }
}
