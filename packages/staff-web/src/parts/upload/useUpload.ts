import { useEffect, useRef, useState } from 'react';
import { type Sending, sendFile } from './send-file.js';
import type { UploadProblem } from './upload.logic.js';

export type UploadState =
  | { kind: 'idle' }
  | { kind: 'running'; name: string; percent: number }
  | { kind: 'done'; name: string; fileId: string }
  | { kind: 'failed'; name: string; problem: UploadProblem };

/** One file at a time; another one takes its place. `retry` goes on where the last try ended. */
export function useUpload() {
  const [state, setState] = useState<UploadState>({ kind: 'idle' });
  const current = useRef<Sending | null>(null);
  useEffect(() => () => current.current?.leave(), []);

  const start = (file: File) => {
    current.current?.leave();
    const { name, size } = file;
    setState({ kind: 'running', name, percent: 0 });
    const sending = sendFile(file, {
      onProgress: (sent) => {
        if (current.current !== sending) return;
        setState({ kind: 'running', name, percent: size > 0 ? Math.floor((sent / size) * 100) : 0 });
      },
      onDone: (fileId) => current.current === sending && setState({ kind: 'done', name, fileId }),
      onProblem: (problem) => current.current === sending && setState({ kind: 'failed', name, problem }),
    });
    current.current = sending;
  };

  const retry = () => {
    if (state.kind !== 'failed') return;
    setState({ kind: 'running', name: state.name, percent: 0 });
    current.current?.resume();
  };

  const reset = () => {
    current.current = null;
    setState({ kind: 'idle' });
  };
  return { state, start, retry, reset };
}
