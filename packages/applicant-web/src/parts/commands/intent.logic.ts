/**
 * One thing a person wants done once, however often the button is pressed or the request repeated. The key stays the
 * same while the input stays the same, so a repeated request is answered with the first outcome; a changed input is
 * another wish and gets another key.
 */
export class Intent {
  private key: string | null = null;
  private about = '';

  constructor(private readonly makeKey: () => string) {}

  keyFor(input: unknown): string {
    const about = JSON.stringify(input);
    if (this.key === null || about !== this.about) {
      this.key = this.makeKey();
      this.about = about;
    }
    return this.key;
  }

  /** The wish is fulfilled: the same input again would be a new one. */
  fulfilled(): void {
    this.key = null;
  }
}

/** A random UUID, also on a plain-http address inside an authority's network, where `crypto.randomUUID` is missing. */
export function randomKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
