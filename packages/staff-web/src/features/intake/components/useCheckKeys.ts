import { useEffect, useRef } from 'react';

export interface CheckKeys {
  next: () => void;
  previous: () => void;
  pass: () => void;
}

/** J / K go on and back, P passes: only while nothing is being typed, no dialog is open, and the clerk has left them on. */
export function useCheckKeys(keys: CheckKeys, enabled: boolean): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (
        target?.closest(
          'input:not([type="radio"]), textarea, select, [contenteditable], [role="dialog"], [role="combobox"]',
        )
      ) {
        return;
      }
      const act = { j: latest.current.next, k: latest.current.previous, p: latest.current.pass }[
        event.key.toLowerCase()
      ];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [enabled]);
}
