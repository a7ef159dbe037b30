import type { Actor } from '../actor.js';
import type { UploadRefusal } from './upload-rules.js';

/** Whether so many bytes more have room in what the upload is for; null: they have. */
export type ChecksQuota = (
  actor: Actor,
  subjectId: string,
  file: { fileName: string; size: number },
) => Promise<UploadRefusal | null>;

/** What uploads may be meant for, and how much each may hold. A client names it in the upload's metadata: `application <id>`. */
export class UploadQuotas {
  private readonly checks = new Map<string, ChecksQuota>();

  /** @param kind the key in the metadata */
  register(kind: string, check: ChecksQuota): void {
    this.checks.set(kind, check);
  }

  async refuse(
    actor: Actor,
    metadata: Readonly<Record<string, string | null>>,
    file: { fileName: string; size: number },
  ): Promise<UploadRefusal | null> {
    for (const [kind, check] of this.checks) {
      const subjectId = metadata[kind];
      const refusal = subjectId ? await check(actor, subjectId, file) : null;
      if (refusal) return refusal;
    }
    return null;
  }
}
