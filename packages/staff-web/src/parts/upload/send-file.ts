import { DetailedError, Upload } from 'tus-js-client';
import { type UploadProblem, uploadProblem } from './upload.logic.js';

export interface SendFileEvents {
  onProgress: (sent: number) => void;
  onProblem: (problem: UploadProblem) => void;
  onDone: (fileId: string) => void;
}

export interface Sending {
  /** Goes on where the last try ended. */
  resume: () => void;
  /** Stops, and keeps what arrived: choosing the file again goes on from there. */
  leave: () => void;
  /** Stops, and lets the server forget what it has. */
  cancel: () => void;
}

/** In whose name and what for a file is sent, where it is not the clerk's own. */
export interface SentAs {
  headers?: Readonly<Record<string, string>>;
  /** As the upload's metadata: `application` lets the server refuse at once what has no room there. */
  purpose?: Readonly<Record<string, string>>;
}

/**
 * Sends one file in resumable pieces to `/uploads`. A broken connection is taken up again by itself for a while; a file that was begun
 * on an earlier visit is gone on with when it is chosen again. The stored file's id is the last part of the upload's address.
 */
export function sendFile(file: File, events: SendFileEvents, { headers = {}, purpose = {} }: SentAs = {}): Sending {
  const upload = new Upload(file, {
    endpoint: '/uploads',
    chunkSize: 8 * 1024 * 1024,
    retryDelays: [0, 1000, 3000, 8000],
    removeFingerprintOnSuccess: true,
    headers: { 'x-gongshen-client': 'staff-web', ...headers },
    // The same file for another purpose is another upload.
    fingerprint: async () =>
      ['gongshen', file.name, file.type, file.size, file.lastModified, ...Object.entries(purpose).flat()].join('-'),
    metadata: { filename: file.name, filetype: file.type || 'application/octet-stream', ...purpose },
    onProgress: (sent) => events.onProgress(sent),
    onSuccess: () => {
      const fileId = upload.url?.split('?')[0]?.split('/').filter(Boolean).at(-1);
      if (fileId) events.onDone(decodeURIComponent(fileId));
      else events.onProblem({ kind: 'unexpected' });
    },
    onError: (error) => {
      const response = error instanceof DetailedError ? error.originalResponse : null;
      events.onProblem(uploadProblem(response?.getStatus() ?? null, response?.getBody() ?? ''));
    },
  });
  let left = false;
  const start = async () => {
    // A browser that keeps nothing for us remembers no earlier visit either.
    const [earlier] = await upload.findPreviousUploads().catch(() => []);
    if (left) return;
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    upload.start();
  };
  void start();
  return {
    resume: () => upload.start(),
    leave: () => {
      left = true;
      void upload.abort();
    },
    cancel: () => {
      left = true;
      void upload.abort(true).catch(() => undefined);
    },
  };
}
