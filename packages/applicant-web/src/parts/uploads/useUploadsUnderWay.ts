import { useCallback, useRef } from 'react';

/** Called when an upload begins; what it answers is called when it has ended, in whatever way. */
export type BeginUpload = () => () => void;

/** Whether files of a form are still on their way: what is sent without them would be sent incomplete. */
export function useUploadsUnderWay(): { begin: BeginUpload; any: () => boolean } {
  const count = useRef(0);
  const begin = useCallback(() => {
    count.current += 1;
    return () => {
      count.current -= 1;
    };
  }, []);
  const any = useCallback(() => count.current > 0, []);
  return { begin, any };
}
