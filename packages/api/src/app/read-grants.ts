import type { Actor } from '../kernel/actor.js';
import type { StoredFile } from '../kernel/files/stored-file.entity.js';

/** Milliseconds for which a person who was let read a file may go on reading it in parts. */
const lasts = 10_000;
const atMost = 5000;

/**
 * A viewer reads a file in hundreds of parts: whether the person may read it is asked with the first and every ten seconds again,
 * not with each. Who the person is, and whether the session still stands, is asked with each. See docs/decisions/0101.
 */
export class ReadGrants {
  private readonly grants = new Map<string, { file: StoredFile; until: number }>();

  find(actor: Actor, fileId: string): StoredFile | null {
    const key = keyOf(actor, fileId);
    const grant = this.grants.get(key);
    if (!grant) return null;
    if (grant.until > performance.now()) return grant.file;
    this.grants.delete(key);
    return null;
  }

  give(actor: Actor, file: StoredFile): void {
    if (this.grants.size >= atMost) this.grants.delete(this.grants.keys().next().value as string);
    this.grants.set(keyOf(actor, file.id), { file, until: performance.now() + lasts });
  }
}

/** The session and the capacity acted in: another of either asks anew. */
const keyOf = ({ sessionId, accountId, acting }: Actor, fileId: string) =>
  `${sessionId} ${accountId} ${acting.id} ${acting.unitId} ${acting.organisationId} ${fileId}`;
