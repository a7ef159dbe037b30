/**
 * One writer at a time, first come first served. SQLite has one connection for writes: without the gate the
 * transactions of concurrent requests interleave, and acknowledged rows vanish with another request's rollback.
 */
export class WriteGate {
  private tail: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work, work);
    this.tail = turn.catch(() => undefined);
    return turn;
  }
}
