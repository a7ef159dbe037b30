import type { DetailedError, Upload } from 'tus-js-client';
import { askToSignIn } from '../session/sign-in-again.js';
import { afterStatus, messageIn } from './upload.logic.js';

const endpoint = '/uploads';
const headers = { 'x-gongshen-client': 'applicant-web' };
/** A gateway between browser and server seldom lets a larger body pass. */
const pieceBytes = 8 * 1024 ** 2;
const waits = [500, 2000, 5000, 10_000];

let largest: Promise<number> | null = null;

/** The largest file the server takes, in bytes; unlimited when it does not say. Asked once. */
export function largestUpload(): Promise<number> {
  largest ??= fetch(endpoint, { method: 'OPTIONS', headers }).then(
    (response) => Number(response.headers.get('tus-max-size')) || Number.MAX_SAFE_INTEGER,
    () => {
      // No connection: asked again with the next file. The server refuses by itself what is too large.
      largest = null;
      return Number.MAX_SAFE_INTEGER;
    },
  );
  return largest;
}

export interface SendFileEvents {
  onProgress: (sent: number, size: number) => void;
  onInterrupted: () => void;
  /** `message` is the server's, null when it gave none. */
  onRefused: (message: string | null) => void;
  onDone: (fileId: string) => void;
}

export interface Sending {
  /** Goes on where the connection broke. */
  resume: () => void;
  /** Stops, and lets the server forget what it has. */
  cancel: () => void;
}

function isDetailed(error: Error | DetailedError): error is DetailedError {
  return 'originalResponse' in error;
}

/** Sends one file in pieces, resumable; also across a reload, when the same file is chosen again. */
export async function sendFile(file: File, events: SendFileEvents): Promise<Sending> {
  const tus = await import('tus-js-client');
  const failed = async (error: Error | DetailedError) => {
    const response = isDetailed(error) ? error.originalResponse : null;
    const next = afterStatus(response?.getStatus() ?? 0);
    if (next === 'signIn' && (await askToSignIn())) upload.start();
    else if (next === 'refused') events.onRefused(messageIn(response?.getBody()));
    else events.onInterrupted();
  };
  const upload: Upload = new tus.Upload(file, {
    endpoint,
    headers,
    chunkSize: pieceBytes,
    retryDelays: waits,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, filetype: file.type },
    onShouldRetry: (error) => afterStatus(error.originalResponse?.getStatus() ?? 0) === 'retry',
    onProgress: (sent, size) => events.onProgress(sent, size ?? file.size),
    onError: (error) => void failed(error),
    onSuccess: () => events.onDone(storedFileId(upload.url)),
  });
  const [earlier] = await upload.findPreviousUploads();
  if (earlier) upload.resumeFromPreviousUpload(earlier);
  upload.start();
  return {
    resume: () => upload.start(),
    cancel: () => void upload.abort(true).catch(() => {}),
  };
}

/** The stored file keeps the id of its upload, the last part of the upload's address. */
function storedFileId(url: string | null): string {
  return new URL(url ?? '', window.location.href).pathname.split('/').at(-1) ?? '';
}
