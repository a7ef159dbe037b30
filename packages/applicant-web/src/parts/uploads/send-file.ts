import { uploadsToGoOnWith } from '@gongshen/shared/material';
import type { DetailedError, PreviousUpload, Upload } from 'tus-js-client';
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

/**
 * What an upload is meant for, as its metadata. `application` lets the server refuse at once what has no room there. The same file
 * sent for two purposes is two uploads.
 */
export type UploadPurpose = Readonly<Record<string, string>>;

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

const told = (purpose: UploadPurpose) =>
  Object.entries(purpose)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

/** Sends one file in pieces, resumable; also across a reload, when the same file is chosen again for the same purpose. */
export async function sendFile(file: File, purpose: UploadPurpose, events: SendFileEvents): Promise<Sending> {
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
    fingerprint: async () =>
      ['gongshen', file.name, file.type, file.size, file.lastModified, endpoint, told(purpose)].join('-'),
    metadata: { filename: file.name, filetype: file.type, ...purpose },
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

/** An upload of an earlier visit that stopped half way. */
export interface HalfSent {
  key: string;
  fileName: string;
  size: number;
  sent: number;
  /** Lets browser and server forget it. */
  giveUp: () => Promise<void>;
}

/** What this browser began to send for a purpose and did not finish, as far as the server still has it. */
export async function findHalfSent(purpose: UploadPurpose): Promise<HalfSent[]> {
  const { defaultOptions } = await import('tus-js-client');
  const storage = defaultOptions.urlStorage;
  const remembered = uploadsToGoOnWith((await storage.findAllUploads()) as Remembered[], purpose, Date.now());
  const found = await Promise.all(remembered.map((upload) => askHow(upload, (key) => storage.removeUpload(key))));
  return found.filter((upload) => upload !== null);
}

type Remembered = PreviousUpload & { uploadUrl: string | null; metadata: Record<string, string> };

async function askHow(upload: Remembered, forget: (key: string) => Promise<void>): Promise<HalfSent | null> {
  const { uploadUrl, urlStorageKey: key, metadata } = upload;
  if (uploadUrl === null) return null;
  const protocol = { ...headers, 'tus-resumable': '1.0.0' };
  const response = await fetch(uploadUrl, { method: 'HEAD', headers: protocol }).catch(() => null);
  // Somebody else's, or swept: nothing to go on with. Without a connection nothing is known.
  if (!response?.ok) return null;
  const size = upload.size ?? 0;
  const sent = Number(response.headers.get('upload-offset'));
  if (!(sent < size)) return null;
  const giveUp = async () => {
    await fetch(uploadUrl, { method: 'DELETE', headers: protocol }).catch(() => null);
    await forget(key);
  };
  return { key, fileName: metadata.filename ?? '', size, sent, giveUp };
}

/** The stored file keeps the id of its upload, the last part of the upload's address. */
function storedFileId(url: string | null): string {
  return new URL(url ?? '', window.location.href).pathname.split('/').at(-1) ?? '';
}
