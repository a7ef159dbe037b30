import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/** Everything done inside `work` carries this id into the audit and the log. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return storage.run(id, work);
}
export function correlationId(): string | null {
  return storage.getStore() ?? null;
}
