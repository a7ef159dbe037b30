import DataLoader from 'dataloader';

/** The batched loaders of one request. A loader is made at its first use and lives as long as the request. */
export class LoaderRegistry {
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>();

  /** `loaders.get('unit', () => new DataLoader(batch))`; the name is the loader's identity within the request. */
  get<Key, Value>(name: string, make: () => DataLoader<Key, Value>): DataLoader<Key, Value> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = make() as DataLoader<unknown, unknown>;
      this.loaders.set(name, loader);
    }
    return loader as DataLoader<Key, Value>;
  }

  /** A loader from a batch function: one call for all keys of a level, values in the order of the keys. */
  batch<Key, Value>(
    name: string,
    load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  ): DataLoader<Key, Value> {
    return this.get(name, () => new DataLoader<Key, Value>(load));
  }
}

/** Rows grouped under the keys they belong to, in the order of the keys: for loaders of lists. */
export function grouped<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
