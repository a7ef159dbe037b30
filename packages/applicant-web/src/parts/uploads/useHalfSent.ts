import { useCallback, useEffect, useState } from 'react';
import { findHalfSent, type HalfSent, type UploadPurpose } from './send-file.js';

export interface HalfSentState {
  files: readonly HalfSent[];
  giveUp: (file: HalfSent) => void;
}

/** What was begun for a purpose on an earlier visit. Looked for again when the uploads of this visit have ended. */
export function useHalfSent(purpose: UploadPurpose, busy: boolean): HalfSentState {
  const [files, setFiles] = useState<readonly HalfSent[]>([]);
  const asked = JSON.stringify(purpose);
  useEffect(() => {
    if (busy || asked === '{}') return undefined;
    let wanted = true;
    findHalfSent(JSON.parse(asked) as UploadPurpose).then(
      (found) => wanted && setFiles(found),
      // A browser that keeps nothing for us remembers nothing either.
      () => wanted && setFiles([]),
    );
    return () => {
      wanted = false;
    };
  }, [asked, busy]);
  const giveUp = useCallback((file: HalfSent) => {
    setFiles((known) => known.filter(({ key }) => key !== file.key));
    void file.giveUp();
  }, []);
  return { files, giveUp };
}
