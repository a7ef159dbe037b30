/** Words that were typed and not stored yet, kept in this browser tab until they are: a reload or a crash loses nothing. */
export const keptWords = {
  read<T>(key: string): T | null {
    const text = sessionStorage.getItem(`kept:${key}`);
    return text === null ? null : (JSON.parse(text) as T);
  },
  write(key: string, value: unknown): void {
    sessionStorage.setItem(`kept:${key}`, JSON.stringify(value));
  },
  forget(key: string): void {
    sessionStorage.removeItem(`kept:${key}`);
  },
};
