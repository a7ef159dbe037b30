import type { Caller } from '../actor.js';

/** A module's answer to "may this caller read this file?": it says yes for the files it knows to be shown to the caller. */
export type CanReadFile = (caller: Caller, fileId: string) => Promise<boolean>;

/** The same of somebody without an account, who shows a ticket instead: the secret of a link that was sent. */
export type OpensFile = (ticket: string, fileId: string) => Promise<boolean>;

/** A file is readable when any module says so; nobody's file is nobody's to read but its uploader's. */
export class FilePolicies {
  private readonly policies: CanReadFile[] = [];
  private readonly tickets = new Map<string, OpensFile>();
  register(policy: CanReadFile): void {
    this.policies.push(policy);
  }
  async allows(caller: Caller, fileId: string): Promise<boolean> {
    for (const policy of this.policies) if (await policy(caller, fileId)) return true;
    return false;
  }

  /** `name` is that of the query parameter in which a download carries the ticket. */
  registerTicket(name: string, opens: OpensFile): void {
    this.tickets.set(name, opens);
  }
  /** @param query of the download's address */
  async opens(query: Readonly<Record<string, unknown>>, fileId: string): Promise<boolean> {
    for (const [name, opens] of this.tickets) {
      const ticket = query[name];
      if (typeof ticket === 'string' && (await opens(ticket, fileId))) return true;
    }
    return false;
  }
  /** Whether a download carries a ticket at all, good or bad. */
  isTicket(query: Readonly<Record<string, unknown>>): boolean {
    return [...this.tickets.keys()].some((name) => typeof query[name] === 'string');
  }
}
