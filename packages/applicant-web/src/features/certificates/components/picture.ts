import decodeQR from 'qr/decode.js';

/** Longer pictures are read at this width: a photograph of twelve million points holds the browser up. */
const widestRead = 1600;

/** The text of the QR code in a picture, or null. Stays in the browser. */
export async function qrInPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const scale = Math.min(1, widestRead / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height), { timeLimit: 3000 });
  } catch {
    // No code was found: what the decoder says of why helps nobody.
    return null;
  }
}
