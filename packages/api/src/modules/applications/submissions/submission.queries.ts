import { type MergedField, validateField } from '@gongshen/shared/catalogue';
import type { Reader } from '../../../kernel/database/reader.js';
import { rowMapper } from '../../../kernel/database/rows.js';
import { placeholders } from '../../../kernel/database/sql-connection.js';
import { notFound } from '../../../kernel/errors.js';
import type { ApplicationBasis } from '../form.queries.js';
import { ApplicationHeldUse, ApplicationSubmission } from './submission.entity.js';
import type { SubmissionChangesType, SubmittedEvidenceType } from './submission.type.js';
import { changesBetween, type Submitted, type SubmittedPiece, type UsedPiece } from './submission-changes.rules.js';

/** What changed between two submissions of an application: three statements. NOT_FOUND when there was no such round. */
export async function readChanges(
  read: Reader,
  { application, guide, edition }: ApplicationBasis,
  from: number,
  to: number,
): Promise<SubmissionChangesType> {
  const rounds = await read.list(ApplicationSubmission, { applicationId: application.id, round: [from, to] });
  const uses = await read.list(ApplicationHeldUse, { applicationId: application.id, round: [from, to] });
  const first = rounds.find(({ round }) => round === from);
  const second = rounds.find(({ round }) => round === to);
  if (first === undefined || second === undefined) throw notFound();
  const pieces = await readPieces(
    read,
    rounds.flatMap(({ materials }) => materials.map(({ versionId }) => versionId)),
  );
  const requirements = guide.requirements.map(({ material }) => material);
  const fields = new Map(guide.fields.map((field) => [field.code, field]));
  const sideOf = (row: ApplicationSubmission) => submittedOf(row, uses, pieces);
  const order = { requirements, fields: [...fields.keys()] };
  const { evidence, values } = changesBetween(sideOf(first), sideOf(second), order);
  const nameOf = (code: string) =>
    guide.requirements.find(({ material }) => material === code)?.name ?? edition.material(code).name;
  return {
    from: { round: from, submittedAt: first.submittedAt, submittedById: first.submittedBy },
    to: { round: to, submittedAt: second.submittedAt, submittedById: second.submittedBy },
    evidence: evidence.map(({ before, after, ...change }) => ({
      ...change,
      requirementName: nameOf(change.requirementCode),
      before: before && toEvidence(before),
      after: after && toEvidence(after),
    })),
    fields: values.map(({ code, before, after }) => ({
      code,
      label: fields.get(code)?.label ?? code,
      before: shownValue(fields.get(code), before),
      after: shownValue(fields.get(code), after),
    })),
  };
}

const toPiece = rowMapper<SubmittedPiece>({ number: 'int', size: 'int' });

async function readPieces(read: Reader, versionIds: readonly string[]): Promise<Map<string, SubmittedPiece>> {
  const ids = [...new Set(versionIds)];
  if (ids.length === 0) return new Map();
  const rows = await read.query(
    `SELECT v.material_id AS materialId, v.id AS versionId, v.number AS number, v.file_id AS fileId,
       f.file_name AS fileName, f.size AS size, f.sha256 AS sha256
     FROM material_version v JOIN stored_file f ON f.id = v.file_id WHERE v.id IN (${placeholders(ids.length)})`,
    ids,
  );
  return new Map(rows.map(toPiece).map((piece) => [piece.versionId, piece]));
}

function submittedOf(
  { round, materials, fields }: ApplicationSubmission,
  uses: readonly ApplicationHeldUse[],
  known: ReadonlyMap<string, SubmittedPiece>,
): Submitted {
  const pieces = new Map<string, SubmittedPiece[]>();
  for (const { requirementCode, versionId } of materials) {
    const piece = known.get(versionId);
    if (piece) pieces.set(requirementCode, [...(pieces.get(requirementCode) ?? []), piece]);
  }
  const used = uses
    .filter((use) => use.round === round)
    .map(({ requirementCode, evidenceId, sourceName, reference, fileId, fileSha256 }): [string, UsedPiece] => [
      requirementCode,
      { evidenceId, sourceName, reference, fileId, sha256: fileSha256 },
    ]);
  const values = Object.entries(fields).map(([code, { value }]): [string, string] => [code, value]);
  return { pieces, used: new Map(used), values: new Map(values) };
}

function toEvidence(piece: SubmittedPiece | UsedPiece): SubmittedEvidenceType {
  if ('versionId' in piece) {
    const { fileName, number, size, sha256, fileId } = piece;
    return { text: fileName, number, size, sha256, fileId };
  }
  const { sourceName, reference, sha256, fileId } = piece;
  return { text: reference ? `${sourceName}（${reference}）` : sourceName, number: null, size: null, sha256, fileId };
}

/** A choice by its label, as it reads on the form. */
function shownValue(field: MergedField | undefined, value: string | null): string | null {
  if (field === undefined || value === null || validateField(field, value) !== null) return value;
  return field.options?.find((option) => option.value === value)?.label ?? value;
}
