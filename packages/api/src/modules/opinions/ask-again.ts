import { isCaseOpen } from '@gongshen/shared/case';
import type { PlainDate } from '@gongshen/shared/clock';
import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { ItemCaseRow } from '../cases/index.js';
import { dropDeadline } from '../deadlines/index.js';
import { cancelled, findOpen, openRequest } from './open-request.js';
import { OpinionRow } from './opinion.entity.js';
import { OpinionReplyRow, OpinionRequestRow } from './opinion-request.entity.js';

/** Working days a department has to say whether its opinion still stands. */
const again = 3;

/**
 * A material of a received application was replaced: those who had read it, and only those, are asked again (domain §4).
 * Their opinions stay and are shown as out of date until they give new ones.
 */
export async function askAgain(tx: Tx, services: Services, event: DomainEvent): Promise<void> {
  const { materialId, received } = (event.after ?? {}) as { materialId?: string; received?: boolean };
  if (!received || !materialId) return;
  const shape = tx.shape(OpinionRow);
  const affected = await tx.query(
    `SELECT ${shape.selectList('o')} FROM opinion o WHERE o.state = 'given' AND o.application_id = ? AND EXISTS (
       SELECT 1 FROM opinion_material om JOIN material_version mv ON mv.id = om.material_version_id
         JOIN material m ON m.id = mv.material_id
       WHERE om.opinion_id = o.id AND m.id = ? AND m.current_version_id <> mv.id) ORDER BY o.id`,
    [event.applicationId, materialId],
  );
  if (affected.length === 0) return;
  const dueOn = services.calendar.current().addWorkingDays(tx.today as PlainDate, again);
  for (const raw of affected) await askOneAgain(tx, services, shape.fromRow(raw), dueOn);
}

async function askOneAgain(tx: Tx, services: Services, opinion: OpinionRow, dueOn: string): Promise<void> {
  const { kind, unitId, outsideBody } = opinion;
  const itemCase = await tx.get(ItemCaseRow, { id: opinion.caseId });
  if (!isCaseOpen(itemCase.status) || (await findOpen(tx, itemCase.id, kind, opinion))) return;
  const earlier = opinion.requestId === null ? null : await tx.get(OpinionRequestRow, { id: opinion.requestId });
  if (unitId === null && (outsideBody === null || !earlier?.outsidePhone)) return;
  const asked = unitId === null ? bodyOf(outsideBody as string, earlier?.outsidePhone as string) : { unitId };
  await openRequest(tx, services, itemCase, asked, {
    kind,
    question: earlier?.question ?? '意见所依据的材料已更换，请核对后重新出具意见。',
    requirementCodes: earlier?.requirementCodes ?? [],
    dueOn,
    becauseReplaced: true,
    askedBy: null,
    askedByUnitId: earlier?.askedByUnitId ?? itemCase.unitId,
  });
}

const bodyOf = (outsideBody: string, outsidePhone: string) => ({ outsideBody, outsidePhone });

/** The case has ended: nobody is awaited any more about it. */
export async function endRequests(tx: Tx, caseId: string): Promise<void> {
  for (const request of await tx.list(OpinionRequestRow, { caseId, state: 'open' }, { id: 'asc' })) {
    await cancelled(tx, request, '办件已经办结。');
  }
  const opinions = await tx.list(OpinionRow, { caseId });
  if (opinions.length === 0) return;
  const unanswered = await tx.list(OpinionReplyRow, { opinionId: opinions.map(({ id }) => id), repliedAt: null });
  for (const { opinionId } of unanswered) await dropDeadline(tx, 'reply', opinionId);
}
