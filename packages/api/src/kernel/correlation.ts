import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();
let underWay = 0;

/**
 * Everything done inside `work` carries this id into the audit and the log. Following it slows every promise of the process,
 * so it is for what writes, and ends when the last such work has ended; a query's context knows its id by itself.
 */
export async function withCorrelation<T>(id: string, work: () => T | Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await storage.run(id, work);
  } finally {
    underWay -= 1;
    if (underWay === 0) storage.disable();
  }
}
export function correlationId(): string | null {
  return storage.getStore() ?? null;
}
