import type { Reader } from '../../kernel/database/reader.js';
import { HeldDocument } from './held-document.entity.js';

/**
 * What the organisation's library and sharing hold for a project, by material code; documents past their date are left
 * out. One statement. `today`: a day, `2026-02-10`.
 */
export async function findHeld(
  read: Reader,
  owner: { organisationId: string; projectCode: string },
  materialCodes: readonly string[],
  today: string,
): Promise<Map<string, HeldDocument[]>> {
  const held = new Map<string, HeldDocument[]>();
  if (materialCodes.length === 0) return held;
  const where = { organisationId: owner.organisationId, materialCode: [...materialCodes] };
  for (const row of await read.list(HeldDocument, where, { issuedOn: 'desc', id: 'asc' })) {
    if (row.projectCode !== null && row.projectCode !== owner.projectCode) continue;
    if (row.validUntil !== null && row.validUntil < today) continue;
    held.set(row.materialCode, [...(held.get(row.materialCode) ?? []), row]);
  }
  return held;
}
