import { dueUploads, refuseFile, type UploadRow, uploadsAfter } from '@gongshen/shared/material';
import { useEffect, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type SendFileEvents, type Sending, type SentAs, sendFile } from './send-file.js';
import { formatNames } from './upload.logic.js';

interface Uploads {
  rows: readonly UploadRow[];
  start: (files: readonly File[]) => void;
  resume: (key: string) => void;
  cancel: (key: string) => void;
}

let keys = 0;

interface Taken extends SentAs {
  /** What is taken, as the catalogue names it: anything else is refused without being sent. Left out: the server says. */
  formats?: readonly string[];
}

/** Several files, a few at a time; `onDone` gets the id of each stored file. None holds up another. */
export function useUploads(onDone: (fileId: string, name: string) => void, taken: Taken = {}): Uploads {
  const { t } = useTranslation('parts');
  const [rows, dispatch] = useReducer(uploadsAfter, []);
  const files = useRef(new Map<string, File>());
  const sendings = useRef(new Map<string, Sending>());
  const latest = useRef({ onDone, t, taken });
  latest.current = { onDone, t, taken };

  useEffect(() => {
    const all = sendings.current;
    return () => {
      for (const sending of all.values()) sending.leave();
    };
  }, []);

  useEffect(() => {
    const forget = (key: string) => {
      files.current.delete(key);
      sendings.current.delete(key);
    };
    for (const { key } of dueUploads(rows)) {
      const file = files.current.get(key);
      if (!file || sendings.current.has(key)) continue;
      const { formats, headers, purpose } = latest.current.taken;
      const refusal = formats ? refuseFile(file, formats, Number.POSITIVE_INFINITY) : null;
      if (formats && refusal) {
        forget(key);
        const about = { name: file.name, formats: formatNames(formats) };
        const message = latest.current.t(refusal === 'empty' ? 'upload.empty' : 'upload.typeNotAccepted', about);
        dispatch({ type: 'refused', key, message });
        continue;
      }
      dispatch({ type: 'begun', key });
      const events: SendFileEvents = {
        onProgress: (sent) => files.current.has(key) && dispatch({ type: 'sent', key, sent }),
        onDone: (fileId) => {
          if (!files.current.has(key)) return;
          forget(key);
          dispatch({ type: 'ended', key });
          latest.current.onDone(fileId, file.name);
        },
        onProblem: (problem) => {
          if (!files.current.has(key)) return;
          if (problem.kind === 'offline' || problem.kind === 'signedOut') return dispatch({ type: 'interrupted', key });
          forget(key);
          const message = problem.kind === 'refused' ? problem.message : latest.current.t(`upload.${problem.kind}`);
          dispatch({ type: 'refused', key, message: `${file.name}：${message}` });
        },
      };
      sendings.current.set(key, sendFile(file, events, { headers, purpose }));
    }
  }, [rows]);

  const start = (chosen: readonly File[]) => {
    const added = chosen.map((file) => {
      keys += 1;
      const key = String(keys);
      files.current.set(key, file);
      return { key, fileName: file.name, size: file.size };
    });
    dispatch({ type: 'chosen', files: added });
  };
  const resume = (key: string) => {
    dispatch({ type: 'resumed', key });
    sendings.current.get(key)?.resume();
  };
  const cancel = (key: string) => {
    sendings.current.get(key)?.cancel();
    files.current.delete(key);
    sendings.current.delete(key);
    dispatch({ type: 'ended', key });
  };
  return { rows, start, resume, cancel };
}
