import { mediaTypesOfFormats } from '@gongshen/shared/material';

/** Why a file did not arrive. `refused` carries the server's own sentence. */
export type UploadProblem =
  | { kind: 'offline' }
  | { kind: 'signedOut' }
  | { kind: 'tooLarge' }
  | { kind: 'refused'; message: string }
  | { kind: 'unexpected' };

/** Reads the answer of the upload endpoint; `status` is null when there was none. */
export function uploadProblem(status: number | null, body: string): UploadProblem {
  if (status === null || status === 0 || status === 502 || status === 503 || status === 504) return { kind: 'offline' };
  if (status === 401) return { kind: 'signedOut' };
  const message = messageIn(body);
  if (message) return { kind: 'refused', message };
  return status === 413 ? { kind: 'tooLarge' } : { kind: 'unexpected' };
}

/** The sentence in a refusal: JSON with a `message`, or plain text with Chinese in it. */
function messageIn(body: string): string | null {
  const text = body.trim();
  if (text.startsWith('{')) {
    try {
      const parsed: unknown = JSON.parse(text);
      if (typeof parsed === 'object' && parsed !== null && 'message' in parsed && typeof parsed.message === 'string') {
        return parsed.message;
      }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    return null;
  }
  return /\p{Script=Han}/u.test(text) && text.length < 500 ? text : null;
}

/** `PDF、JPG、PNG` */
export const formatNames = (formats: readonly string[]) =>
  mediaTypesOfFormats(formats)
    .map(({ label }) => label)
    .join('、');

/** The endings a file chooser offers. */
export const acceptedEndings = (formats: readonly string[]) =>
  mediaTypesOfFormats(formats)
    .flatMap(({ extensions }) => extensions)
    .join(',');
