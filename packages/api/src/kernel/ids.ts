import { v7 } from 'uuid';

/** Makes primary keys. Keys are made by the application (UUIDv7: ordered by time), never by the database. */
export interface Ids {
  next(): string;
}

export const uuidIds: Ids = { next: () => v7() };
