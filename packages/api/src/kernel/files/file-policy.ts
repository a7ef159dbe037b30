import type { Caller } from '../actor.js';

/** A module's answer to "may this caller read this file?": it says yes for the files it knows to be shown to the caller. */
export type CanReadFile = (caller: Caller, fileId: string) => Promise<boolean>;

/** A file is readable when any module says so; nobody's file is nobody's to read but its uploader's. */
export class FilePolicies {
  private readonly policies: CanReadFile[] = [];
  register(policy: CanReadFile): void {
    this.policies.push(policy);
  }
  async allows(caller: Caller, fileId: string): Promise<boolean> {
    for (const policy of this.policies) if (await policy(caller, fileId)) return true;
    return false;
  }
}
