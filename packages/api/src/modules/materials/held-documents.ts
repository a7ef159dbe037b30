import type { Tx } from '../../kernel/database/tx.js';
import { HeldDocument } from './held-document.entity.js';

/** What a version says; the rest of the row is about its place among the others. */
export type HeldContent = Pick<
  HeldDocument,
  | 'organisationId'
  | 'projectCode'
  | 'materialCode'
  | 'name'
  | 'source'
  | 'sourceName'
  | 'reference'
  | 'issuedOn'
  | 'validUntil'
  | 'fileId'
>;
type HeldMore = Partial<Pick<HeldDocument, 'recordedBy' | 'confirmedAt' | 'verification' | 'fromVersionId'>>;

/** A held document as its first version. */
export function firstVersion(
  { id, at }: { id: string; at: string },
  content: HeldContent,
  more: HeldMore = {},
): HeldDocument {
  const { organisationId, projectCode, materialCode, name, source, sourceName } = content;
  const { reference, issuedOn, validUntil, fileId } = content;
  return {
    ...{ id, organisationId, projectCode, materialCode, name, source, sourceName },
    ...{ reference, issuedOn, validUntil, fileId },
    seriesId: id,
    number: 1,
    recordedAt: at,
    ...{ recordedBy: null, replacedAt: null, endedAt: null, endedReason: null, confirmedAt: null },
    ...{ verification: null, expiryToldAt: null, fromVersionId: null },
    ...more,
  };
}

/** Puts a further version in the place of the current one; both stay. Demands that `current` is not replaced or ended. */
export async function replaceHeld(
  tx: Tx,
  current: HeldDocument,
  content: HeldContent,
  more: HeldMore = {},
): Promise<HeldDocument | null> {
  const replaced = await tx.updateWhere(
    HeldDocument,
    { id: current.id, replacedAt: null, endedAt: null },
    { replacedAt: tx.now },
  );
  if (replaced !== 1) return null;
  const { seriesId, number } = current;
  const next = { ...firstVersion({ id: tx.ids.next(), at: tx.now }, content, more), seriesId, number: number + 1 };
  await tx.insert(HeldDocument, next);
  return next;
}
