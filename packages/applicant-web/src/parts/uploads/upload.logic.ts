import { type AcceptedMediaType, formatFileSize, mediaTypesOfFormats, refuseFile } from '@gongshen/shared/material';
import type { TFunction } from 'i18next';

/** Whole percent, 100 only when everything has been sent. */
export function percentOf({ sent, size }: { sent: number; size: number }): number {
  if (size === 0) return 0;
  return Math.min(sent < size ? 99 : 100, Math.floor((sent / size) * 100));
}

/** The endings a file chooser offers. */
export function acceptedEndings(formats: readonly string[]): string {
  return mediaTypesOfFormats(formats)
    .flatMap((type: AcceptedMediaType) => type.extensions)
    .join(',');
}

/** `PDF、JPG、PNG` */
export function formatNames(formats: readonly string[]): string {
  return mediaTypesOfFormats(formats)
    .map((type: AcceptedMediaType) => type.label)
    .join('、');
}

/** Why a file is not even sent, as a sentence, or null. `largest` in bytes. */
export function refusalBefore(
  file: { name: string; size: number },
  formats: readonly string[],
  largest: number,
  t: TFunction<'parts'>,
): string | null {
  const refusal = refuseFile(file, formats, largest);
  if (refusal === null) return null;
  return t(`upload.refusal.${refusal}`, {
    name: file.name,
    formats: formatNames(formats),
    size: formatFileSize(file.size),
    largest: formatFileSize(largest),
  });
}

/** The server's own words in a refused upload, when its answer is `{ "message": … }`. */
export function messageIn(body: string | null | undefined): string | null {
  if (!body) return null;
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && 'message' in parsed && typeof parsed.message === 'string') {
      return parsed.message;
    }
  } catch {
    // A plain text, or a page of a gateway in between.
  }
  return null;
}

/** What to do after the server answered an upload with this status; 0 means that no answer came. */
export function afterStatus(status: number): 'retry' | 'signIn' | 'refused' {
  if (status === 401) return 'signIn';
  // 409 and 423: the server still holds the part sent before the connection broke.
  if (status === 0 || status === 409 || status === 423 || status === 429 || status >= 500) return 'retry';
  return 'refused';
}
