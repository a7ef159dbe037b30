/** Holds what needs a fresh password until the person has given it, or has chosen not to. */
export class FreshGate {
  private waiting: ((given: boolean) => void)[] = [];
  private readonly listeners = new Set<() => void>();

  /** Answers true once the password was given, false when the person turned back. */
  readonly ask = (): Promise<boolean> =>
    new Promise((resolve) => {
      this.waiting.push(resolve);
      this.tell();
    });

  readonly isAsking = (): boolean => this.waiting.length > 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly settle = (given: boolean): void => {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve(given);
    this.tell();
  };

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
