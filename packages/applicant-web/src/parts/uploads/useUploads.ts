import { anyUnderWay, dueUploads, type UploadRow, uploadsAfter } from '@gongshen/shared/material';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { largestUpload, type Sending, sendFile, type UploadPurpose } from './send-file.js';
import { refusalBefore } from './upload.logic.js';

interface Uploads {
  rows: readonly UploadRow[];
  start: (files: readonly File[]) => void;
  resume: (key: string) => void;
  cancel: (key: string) => void;
}

let keys = 0;

/**
 * Sends files, a few at a time; `onDone` gets the id of each stored file. A refused or a cancelled one leaves nothing behind, and none
 * holds up another.
 */
export function useUploads(
  formats: readonly string[],
  purpose: UploadPurpose,
  onDone: (fileId: string, file: File) => void,
): Uploads {
  const { t } = useTranslation('parts');
  const [rows, dispatch] = useReducer(uploadsAfter, []);
  const files = useRef(new Map<string, File>());
  const sendings = useRef(new Map<string, Sending>());
  const latest = useRef({ formats, purpose, onDone });
  latest.current = { formats, purpose, onDone };

  const start = useCallback((chosen: readonly File[]) => {
    const added = chosen.map((file) => {
      keys += 1;
      const key = String(keys);
      files.current.set(key, file);
      return { key, fileName: file.name, size: file.size };
    });
    dispatch({ type: 'chosen', files: added });
  }, []);

  const forget = useCallback((key: string) => {
    files.current.delete(key);
    sendings.current.delete(key);
  }, []);

  const begin = useCallback(
    async (key: string, file: File) => {
      // What was cancelled meanwhile has no file any more.
      const isWanted = () => files.current.has(key);
      const refuse = (message: string) => {
        if (!isWanted()) return;
        forget(key);
        dispatch({ type: 'refused', key, message });
      };
      const refusal = refusalBefore(file, latest.current.formats, await largestUpload(), t);
      if (!isWanted()) return;
      if (refusal) return refuse(refusal);
      const sending = await sendFile(file, latest.current.purpose, {
        onProgress: (sent) => isWanted() && dispatch({ type: 'sent', key, sent }),
        onInterrupted: () => isWanted() && dispatch({ type: 'interrupted', key }),
        onRefused: (message) => refuse(message ?? t('upload.refused', { name: file.name })),
        onDone: (fileId) => {
          if (!isWanted()) return;
          forget(key);
          dispatch({ type: 'ended', key });
          latest.current.onDone(fileId, file);
        },
      });
      if (isWanted()) sendings.current.set(key, sending);
      else sending.cancel();
    },
    [forget, t],
  );

  const started = useRef(new Set<string>());
  useEffect(() => {
    for (const { key } of dueUploads(rows)) {
      const file = files.current.get(key);
      if (!file || started.current.has(key)) continue;
      started.current.add(key);
      dispatch({ type: 'begun', key });
      begin(key, file).catch(() => dispatch({ type: 'interrupted', key }));
    }
  }, [rows, begin]);

  const resume = useCallback(
    (key: string) => {
      const file = files.current.get(key);
      if (!file) return;
      dispatch({ type: 'resumed', key });
      const sending = sendings.current.get(key);
      if (sending) sending.resume();
      else begin(key, file).catch(() => dispatch({ type: 'interrupted', key }));
    },
    [begin],
  );

  const cancel = useCallback(
    (key: string) => {
      sendings.current.get(key)?.cancel();
      forget(key);
      dispatch({ type: 'ended', key });
    },
    [forget],
  );

  // Back on the network: goes on by itself.
  useEffect(() => {
    const interrupted = rows.filter(({ standing }) => standing === 'interrupted');
    if (interrupted.length === 0) return undefined;
    const goOn = () => {
      for (const { key } of interrupted) resume(key);
    };
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [rows, resume]);

  // A half-sent file is not left behind unasked.
  const busy = anyUnderWay(rows);
  useEffect(() => {
    if (!busy) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);

  return { rows, start, resume, cancel };
}
