import { useEffect, useRef, useState } from 'react';
import { DetailedError, Upload } from 'tus-js-client';
import { type UploadProblem, uploadProblem } from './upload.logic.js';

export type UploadState =
  | { kind: 'idle' }
  | { kind: 'running'; name: string; percent: number }
  | { kind: 'done'; name: string; fileId: string }
  | { kind: 'failed'; name: string; problem: UploadProblem };

/**
 * Sends one file in resumable pieces to `/uploads`. A broken connection is taken up again by itself for a while;
 * `retry` goes on where the last try ended. The stored file's id is the last part of the upload's address.
 */
export function useUpload() {
  const [state, setState] = useState<UploadState>({ kind: 'idle' });
  const current = useRef<Upload | null>(null);
  useEffect(() => () => void current.current?.abort(), []);

  const start = (file: File) => {
    void current.current?.abort();
    const upload = new Upload(file, {
      endpoint: '/uploads',
      chunkSize: 8 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 8000],
      removeFingerprintOnSuccess: true,
      headers: { 'x-gongshen-client': 'staff-web' },
      metadata: { filename: file.name, filetype: file.type || 'application/octet-stream' },
      onProgress: (sent, total) =>
        setState({ kind: 'running', name: file.name, percent: total > 0 ? Math.floor((sent / total) * 100) : 0 }),
      onSuccess: () => {
        const fileId = upload.url?.split('?')[0]?.split('/').filter(Boolean).at(-1);
        setState(
          fileId
            ? { kind: 'done', name: file.name, fileId: decodeURIComponent(fileId) }
            : { kind: 'failed', name: file.name, problem: { kind: 'unexpected' } },
        );
      },
      onError: (error) => {
        const response = error instanceof DetailedError ? error.originalResponse : null;
        const problem = uploadProblem(response?.getStatus() ?? null, response?.getBody() ?? '');
        setState({ kind: 'failed', name: file.name, problem });
      },
    });
    current.current = upload;
    setState({ kind: 'running', name: file.name, percent: 0 });
    upload.start();
  };

  const retry = () => {
    if (state.kind !== 'failed') return;
    setState({ kind: 'running', name: state.name, percent: 0 });
    current.current?.start();
  };

  return { state, start, retry, reset: () => setState({ kind: 'idle' }) };
}
