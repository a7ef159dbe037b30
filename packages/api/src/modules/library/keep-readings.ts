import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { Application, ApplicationHeldUse } from '../applications/index.js';
import { ItemCaseRow } from '../cases/index.js';
import { EvidenceReading, type ReadingSubject } from './evidence-reading.entity.js';

/** domain §4: an opinion stores exactly what was before its giver; the event names the materials and documents it was about. */
export async function keepOpinionReadings(tx: Tx, event: DomainEvent): Promise<void> {
  const { opinionId, requirementCodes = [] } = event.after as { opinionId: string; requirementCodes?: string[] };
  await keep(tx, 'opinion', opinionId, event.applicationId as string, requirementCodes);
}

/** The same for a decision: the materials of its item. */
export async function keepDecisionReadings(tx: Tx, services: Services, event: DomainEvent): Promise<void> {
  const itemCase = await tx.get(ItemCaseRow, { id: event.caseId as string });
  const item = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
  const codes = item.materials.map(({ material }) => material);
  await keep(tx, 'decision', itemCase.id, itemCase.applicationId, codes);
}

async function keep(
  tx: Tx,
  subjectType: ReadingSubject,
  subjectId: string,
  applicationId: string,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  const { submissionRound: round } = await tx.get(Application, { id: applicationId });
  const versions = await tx.query<{ code: string; id: string }>(
    `SELECT requirement_code AS code, current_version_id AS id FROM material
     WHERE application_id = ? AND removed_at IS NULL AND requirement_code IN (${placeholders(codes.length)}) ORDER BY id`,
    [applicationId, ...codes],
  );
  const uses = await tx.list(ApplicationHeldUse, { applicationId, round, requirementCode: [...codes] });
  const brought = new Set(versions.map(({ code }) => code));
  const about = { subjectType, subjectId, applicationId };
  const rows: EvidenceReading[] = [
    ...versions.map(({ code, id }) => ({
      ...about,
      id: tx.ids.next(),
      requirementCode: code,
      materialVersionId: id,
      heldUseId: null,
    })),
    // What was brought since stands in the place of what was held.
    ...uses
      .filter(({ requirementCode }) => !brought.has(requirementCode))
      .map(({ id, requirementCode }) => ({
        ...about,
        id: tx.ids.next(),
        requirementCode,
        materialVersionId: null,
        heldUseId: id,
      })),
  ];
  if (rows.length > 0) await tx.insert(EvidenceReading, rows);
}
