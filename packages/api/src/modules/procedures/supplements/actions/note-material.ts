import type { DomainEvent } from '../../../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../../../kernel/database/tx.js';

/** The applicant brought something: points of open notices that name its requirement are met by it. Inside the upload. */
export async function noteMaterial(tx: Tx, event: DomainEvent): Promise<void> {
  const { requirementCode, received } = (event.after ?? {}) as { requirementCode?: string; received?: boolean };
  if (!received || !requirementCode) return;
  await tx.execute(
    `UPDATE supplement_point SET replaced = 1 WHERE requirement_code = ? AND request_id IN
       (SELECT r.id FROM supplement_request r WHERE r.application_id = ? AND r.state = 'agreed')`,
    [requirementCode, event.applicationId],
  );
}
