import { useCallback, useState } from 'react';

const prefix = 'gongshen:';

function read<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(prefix + key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    // Storage forbidden or torn: typing works, only a reload loses it.
    return null;
  }
}

function write(key: string, value: unknown) {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // As above.
  }
}

/** State that survives a reload of this tab. `forget` removes it and goes back to `initial`. */
export function useKept<T extends object>(
  key: string,
  initial: T,
): [T, (next: T | ((old: T) => T)) => void, () => void] {
  const [value, setValue] = useState<T>(() => ({ ...initial, ...read<T>(key) }));
  const set = useCallback(
    (next: T | ((old: T) => T)) =>
      setValue((old) => {
        const result = typeof next === 'function' ? next(old) : next;
        write(key, result);
        return result;
      }),
    [key],
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(prefix + key);
    setValue(initial);
  }, [key, initial]);
  return [value, set, forget];
}

/** Everything typed in this tab, gone: at the end of the session, so the next person at a shared machine finds nothing. */
export function forgetEverythingKept(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
