import type { Reader } from '../../../kernel/database/reader.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { StoredFile } from '../../../kernel/files/stored-file.entity.js';
import type { Application, StoredValue } from '../application.entity.js';
import type { HeldFile } from '../held-evidence.queries.js';
import type { SheetRequirement } from '../requirement.queries.js';
import { ApplicationHeldUse, ApplicationSubmission, type UsedSource } from './submission.entity.js';

/**
 * Keeps what an application is submitted with in this round: its form, its materials, and what is used in place of uploads (珠 14). Nothing
 * that becomes of any of it later changes what was submitted.
 */
export async function freezeSubmission(
  tx: Tx,
  application: Pick<Application, 'id' | 'declarations'>,
  submission: {
    round: number;
    submittedBy: string;
    fields: Record<string, StoredValue>;
    requirements: readonly SheetRequirement[];
  },
): Promise<void> {
  const { round, submittedBy, fields, requirements } = submission;
  await tx.insert(ApplicationSubmission, {
    id: tx.ids.next(),
    applicationId: application.id,
    round,
    submittedAt: tx.now,
    submittedBy,
    fields,
    declarations: application.declarations,
    materials: requirements.flatMap(({ code, materials }) =>
      materials.map(({ id, currentVersionId }) => ({
        requirementCode: code,
        materialId: id,
        versionId: currentVersionId,
      })),
    ),
  });
  await freezeUses(tx, application.id, round, requirements);
}

/** Keeps what is used in place of uploads; for what was not kept in this round yet. */
export async function freezeUses(
  tx: Tx,
  applicationId: string,
  round: number,
  requirements: readonly SheetRequirement[],
): Promise<void> {
  const kept = await tx.list(ApplicationHeldUse, { applicationId, round });
  const used = requirements.flatMap(({ code, assessed: { held } }) =>
    held === null || kept.some(({ requirementCode }) => requirementCode === code) ? [] : [{ code, held }],
  );
  if (used.length === 0) return;
  const hashes = await hashesOf(
    tx,
    used.map(({ held }) => held),
  );
  await tx.insert(
    ApplicationHeldUse,
    used.map(
      ({ code, held }): ApplicationHeldUse => ({
        id: tx.ids.next(),
        applicationId,
        round,
        requirementCode: code,
        evidenceId: held.evidenceId,
        source: held.source as UsedSource,
        sourceName: held.sourceName,
        reference: held.reference ?? null,
        issuedOn: held.issuedOn ?? null,
        validUntil: held.validUntil ?? null,
        confirmedAt: held.confirmedAt,
        fileId: held.fileId,
        fileSha256: held.fileId === null ? null : (hashes.get(held.fileId) ?? null),
        usedAt: tx.now,
      }),
    ),
  );
}

async function hashesOf(read: Reader, used: readonly HeldFile[]): Promise<Map<string, string>> {
  const ids = [...new Set(used.flatMap(({ fileId }) => fileId ?? []))];
  if (ids.length === 0) return new Map();
  const files = await read.byKeys(StoredFile, ids);
  return new Map(files.flatMap((file) => (file === null ? [] : [[file.id, file.sha256] as const])));
}
