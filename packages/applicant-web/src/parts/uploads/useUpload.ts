import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { largestUpload, type Sending, sendFile } from './send-file.js';
import { refusalBefore, type UploadState } from './upload.logic.js';

interface Uploading {
  state: UploadState;
  start: (file: File) => void;
  resume: () => void;
  cancel: () => void;
}

/** One upload at a time; `onDone` gets the id of the stored file. A refusal or a cancelled upload leaves nothing behind. */
export function useUpload(formats: readonly string[], onDone: (fileId: string, file: File) => void): Uploading {
  const { t } = useTranslation('parts');
  const [state, setState] = useState<UploadState>({ kind: 'idle' });
  const sending = useRef<Sending | null>(null);
  const run = useRef(0);
  const done = useRef(onDone);
  done.current = onDone;

  const start = useCallback(
    (file: File) => {
      sending.current?.cancel();
      sending.current = null;
      run.current += 1;
      const own = run.current;
      const isCurrent = () => run.current === own;
      const about = { fileName: file.name, size: file.size };
      const begin = async () => {
        setState({ kind: 'sending', sent: 0, ...about });
        const refusal = refusalBefore(file, formats, await largestUpload(), t);
        if (!isCurrent()) return;
        if (refusal) {
          setState({ kind: 'refused', fileName: file.name, message: refusal });
          return;
        }
        const begun = await sendFile(file, {
          onProgress: (sent) => isCurrent() && setState({ kind: 'sending', ...about, sent }),
          onInterrupted: () =>
            isCurrent() &&
            setState((old) => ({ kind: 'interrupted', ...about, sent: old.kind === 'sending' ? old.sent : 0 })),
          onRefused: (message) => {
            if (!isCurrent()) return;
            sending.current = null;
            setState({
              kind: 'refused',
              fileName: file.name,
              message: message ?? t('upload.refused', { name: file.name }),
            });
          },
          onDone: (fileId) => {
            if (!isCurrent()) return;
            sending.current = null;
            setState({ kind: 'idle' });
            done.current(fileId, file);
          },
        });
        if (isCurrent()) sending.current = begun;
        else begun.cancel();
      };
      begin().catch(() => isCurrent() && setState({ kind: 'interrupted', ...about, sent: 0 }));
    },
    [formats, t],
  );

  const resume = useCallback(() => {
    setState((old) => (old.kind === 'interrupted' ? { ...old, kind: 'sending' } : old));
    sending.current?.resume();
  }, []);

  const cancel = useCallback(() => {
    run.current += 1;
    sending.current?.cancel();
    sending.current = null;
    setState({ kind: 'idle' });
  }, []);

  // Back on the network: goes on by itself.
  const interrupted = state.kind === 'interrupted';
  useEffect(() => {
    if (!interrupted) return undefined;
    window.addEventListener('online', resume);
    return () => window.removeEventListener('online', resume);
  }, [interrupted, resume]);

  // A half-sent file is not left behind unasked.
  const busy = state.kind === 'sending' || interrupted;
  useEffect(() => {
    if (!busy) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);

  return { state, start, resume, cancel };
}
