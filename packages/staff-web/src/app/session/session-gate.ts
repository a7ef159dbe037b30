/** Holds the requests that met an ended session until the person has signed in again, or has chosen to leave. */
export class SessionGate {
  private waiting: ((again: boolean) => void)[] = [];
  private readonly listeners = new Set<() => void>();

  /** Called for each request the ended session refused; answers whether to send it again. */
  readonly signedInAgain = (): Promise<boolean> =>
    new Promise((resolve) => {
      this.waiting.push(resolve);
      this.tell();
    });

  readonly isEnded = (): boolean => this.waiting.length > 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Lets everything that waits go on (`true`) or fail (`false`). */
  readonly settle = (again: boolean): void => {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve(again);
    this.tell();
  };

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
