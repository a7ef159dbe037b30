/** A file as it was handed in: one version of one material. */
export interface SubmittedPiece {
  materialId: string;
  versionId: string;
  number: number;
  fileName: string;
  size: number;
  sha256: string;
  fileId: string;
}

/** What a document used in place of an upload was. */
export interface UsedPiece {
  evidenceId: string;
  sourceName: string;
  reference: string | null;
  fileId: string | null;
  sha256: string | null;
}

/** One submission, by requirement code and by field code. */
export interface Submitted {
  pieces: ReadonlyMap<string, readonly SubmittedPiece[]>;
  used: ReadonlyMap<string, UsedPiece>;
  values: ReadonlyMap<string, string>;
}

export const ChangeKind = {
  added: 'added',
  replaced: 'replaced',
  removed: 'removed',
  /** Satisfied now by what is held, and not before. */
  heldNow: 'heldNow',
  /** By another document, or another version of it. */
  heldChanged: 'heldChanged',
  /** No longer by what is held. */
  heldNoMore: 'heldNoMore',
} as const;
export type ChangeKind = keyof typeof ChangeKind;

export interface EvidenceChange {
  requirementCode: string;
  kind: ChangeKind;
  before: SubmittedPiece | UsedPiece | null;
  after: SubmittedPiece | UsedPiece | null;
  /** The bytes are the same although another file was handed in; null where one of the two has none. */
  sameContent: boolean | null;
}

export interface ValueChange {
  code: string;
  before: string | null;
  after: string | null;
}

/** What changed from one submission to a later one, in the order of the guide's requirements and fields. */
export function changesBetween(
  from: Submitted,
  to: Submitted,
  order: { requirements: readonly string[]; fields: readonly string[] },
): { evidence: EvidenceChange[]; values: ValueChange[] } {
  const codes = inOrder(order.requirements, [from.pieces, from.used, to.pieces, to.used]);
  const fields = inOrder(order.fields, [from.values, to.values]);
  return {
    evidence: codes.flatMap((code) => [
      ...pieceChanges(code, from.pieces.get(code) ?? [], to.pieces.get(code) ?? []),
      ...usedChange(code, from.used.get(code) ?? null, to.used.get(code) ?? null),
    ]),
    values: fields.flatMap((code) => {
      const before = from.values.get(code) ?? null;
      const after = to.values.get(code) ?? null;
      return before === after ? [] : [{ code, before, after }];
    }),
  };
}

/** The known codes first; what the guide no longer asks for follows. */
function inOrder(known: readonly string[], maps: readonly ReadonlyMap<string, unknown>[]): string[] {
  const there = new Set(maps.flatMap((map) => [...map.keys()]));
  return [...known.filter((code) => there.has(code)), ...[...there].filter((code) => !known.includes(code)).toSorted()];
}

function pieceChanges(
  requirementCode: string,
  from: readonly SubmittedPiece[],
  to: readonly SubmittedPiece[],
): EvidenceChange[] {
  const now = to.flatMap((after): EvidenceChange[] => {
    const before = from.find(({ materialId }) => materialId === after.materialId) ?? null;
    if (before === null) return [{ requirementCode, kind: 'added', before, after, sameContent: null }];
    if (before.versionId === after.versionId) return [];
    return [{ requirementCode, kind: 'replaced', before, after, sameContent: before.sha256 === after.sha256 }];
  });
  const gone = from
    .filter(({ materialId }) => !to.some((after) => after.materialId === materialId))
    .map((before): EvidenceChange => ({ requirementCode, kind: 'removed', before, after: null, sameContent: null }));
  return [...now, ...gone];
}

function usedChange(requirementCode: string, before: UsedPiece | null, after: UsedPiece | null): EvidenceChange[] {
  if (before?.evidenceId === after?.evidenceId) return [];
  const kind: ChangeKind = before === null ? 'heldNow' : after === null ? 'heldNoMore' : 'heldChanged';
  const known = before?.sha256 && after?.sha256;
  return [{ requirementCode, kind, before, after, sameContent: known ? before.sha256 === after.sha256 : null }];
}
