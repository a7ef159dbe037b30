import { useEffect, useRef, useState } from 'react';
import { DetailedError, Upload } from 'tus-js-client';
import { type UploadProblem, uploadProblem } from '../../../parts/upload/upload.logic.js';
import { mandateHeader } from './visit-client.js';

export interface Scan {
  key: number;
  name: string;
  /** 0…100; null: it did not arrive. */
  percent: number | null;
  problem: UploadProblem | null;
}

/** Sends scans of one requirement, several at once, in the organisation's name; each is told when it has arrived. */
export function useScans(visitId: string, onArrived: (fileId: string) => Promise<void>) {
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const uploads = useRef(new Map<number, Upload>());
  const next = useRef(0);
  useEffect(() => {
    const running = uploads.current;
    return () => {
      for (const upload of running.values()) void upload.abort();
    };
  }, []);

  const set = (key: number, change: Partial<Scan> | null) =>
    setScans((before) =>
      change === null
        ? before.filter((scan) => scan.key !== key)
        : before.map((scan) => (scan.key === key ? { ...scan, ...change } : scan)),
    );

  const send = (file: File) => {
    next.current += 1;
    const key = next.current;
    const upload = new Upload(file, {
      endpoint: '/uploads',
      chunkSize: 8 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 8000],
      removeFingerprintOnSuccess: true,
      headers: { 'x-gongshen-client': 'staff-web', [mandateHeader]: visitId },
      metadata: { filename: file.name, filetype: file.type || 'application/octet-stream' },
      onProgress: (sent, total) => set(key, { percent: total > 0 ? Math.floor((sent / total) * 100) : 0 }),
      onSuccess: () => {
        const fileId = upload.url?.split('?')[0]?.split('/').filter(Boolean).at(-1);
        uploads.current.delete(key);
        if (!fileId) {
          set(key, { percent: null, problem: { kind: 'unexpected' } });
          return;
        }
        void onArrived(decodeURIComponent(fileId)).finally(() => set(key, null));
      },
      onError: (error) => {
        const response = error instanceof DetailedError ? error.originalResponse : null;
        const problem = uploadProblem(response?.getStatus() ?? null, response?.getBody() ?? '');
        set(key, { percent: null, problem });
      },
    });
    uploads.current.set(key, upload);
    setScans((before) => [...before, { key, name: file.name, percent: 0, problem: null }]);
    upload.start();
  };

  return {
    scans,
    send: (files: Iterable<File>) => {
      for (const file of files) send(file);
    },
    retry: (key: number) => {
      set(key, { percent: 0, problem: null });
      uploads.current.get(key)?.start();
    },
    dismiss: (key: number) => {
      void uploads.current.get(key)?.abort();
      uploads.current.delete(key);
      set(key, null);
    },
  };
}
