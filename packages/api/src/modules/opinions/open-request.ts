import { createHash } from 'node:crypto';
import { LampKind } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import type { OpinionKind } from '@gongshen/shared/opinion';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { givePart, takePart } from '../applications/index.js';
import type { ItemCaseRow } from '../cases/index.js';
import { dropDeadline, watchDeadline } from '../deadlines/index.js';
import { Unit } from '../identity/index.js';
import { OpinionRequestRow } from './opinion-request.entity.js';
import { sendLink } from './outside-link.js';

/** Who is asked: a unit, or an outside body by its name. */
export type Asked = { unitId: string } | { outsideBody: string; outsidePhone: string };

/** What is asked of all of them, and who asks; `askedBy` null: the system. */
export interface Asking {
  kind: OpinionKind;
  question: string;
  requirementCodes: readonly string[];
  dueOn: string;
  becauseReplaced: boolean;
  askedBy: string | null;
  askedByUnitId: string;
}

/** Who gives or is asked, in one word: a unit, or an outside body by its name. */
export interface Giver {
  unitId: string | null;
  outsideBody: string | null;
}

/** Nobody is asked the same twice at a time: unique while the request is open. */
function openKeyOf(caseId: string, kind: OpinionKind, { unitId, outsideBody }: Giver): string {
  return createHash('sha256')
    .update(JSON.stringify([caseId, kind, unitId, outsideBody]))
    .digest('hex');
}

/** The open request for this view of this giver, if there is one. */
export function findOpen(tx: Tx, caseId: string, kind: OpinionKind, giver: Giver): Promise<OpinionRequestRow | null> {
  return tx.find(OpinionRequestRow, { openKey: openKeyOf(caseId, kind, giver) });
}

/**
 * Asks for a view. A unit that has no item here gets part in the project with it and reads what it is asked about (domain §4);
 * an outside body is sent its link by SMS. The due day is watched; it is a date that was set, no clock of the law.
 */
export async function openRequest(
  tx: Tx,
  services: Pick<Services, 'calendar'>,
  itemCase: ItemCaseRow,
  asked: Asked,
  asking: Asking,
): Promise<OpinionRequestRow> {
  const whom = 'unitId' in asked ? { ...asked, outsideBody: null, outsidePhone: null } : { ...asked, unitId: null };
  const request: OpinionRequestRow = {
    ...whom,
    ...asking,
    requirementCodes: [...asking.requirementCodes],
    id: tx.ids.next(),
    caseId: itemCase.id,
    applicationId: itemCase.applicationId,
    projectId: itemCase.projectId,
    districtCode: itemCase.districtCode,
    askedAt: tx.now,
    state: 'open',
    closedAt: null,
    openKey: openKeyOf(itemCase.id, asking.kind, whom),
    version: 1,
  };
  await tx.insert(OpinionRequestRow, request);
  const source = { sourceType: 'opinionRequest', sourceId: request.id };
  if (whom.unitId !== null && whom.unitId !== itemCase.unitId) {
    await givePart(tx, itemCase.projectId, [whom.unitId], source);
  }
  const name = whom.outsideBody ?? (await tx.get(Unit, { id: whom.unitId as string })).shortName;
  const kind = labels('zh-CN').opinionKind[request.kind];
  await watchDeadline(tx, {
    subjectType: 'opinionRequest',
    subjectId: request.id,
    projectId: request.projectId,
    applicationId: request.applicationId,
    caseId: request.caseId,
    // Nobody of an outside body reads alerts: whoever asked sees to it.
    unitId: request.unitId ?? request.askedByUnitId,
    forApplicant: false,
    districtCode: request.districtCode,
    dueOn: request.dueOn,
    lampKind: LampKind.ordinary,
    label: `“${itemCase.itemName}”${kind}（${name}）`,
  });
  const dueOn = services.calendar.spoken(request.dueOn);
  await requestEvent(tx, request, {
    type: asking.becauseReplaced ? 'opinion.requestedAnew' : 'opinion.requested',
    after: { state: 'open', kind: request.kind, text: `请于${dueOn}前答复。${request.question}` },
    text: sentenceOf({ ...request, dueOn }, itemCase.itemName, name),
  });
  if (whom.outsideBody !== null) await sendLink(tx, { ...request, dueOn }, itemCase);
  return request;
}

/** What the timeline says: who is asked, and by when; not what is asked. */
function sentenceOf({ kind, becauseReplaced, dueOn }: OpinionRequestRow, itemName: string, whom: string): string {
  const asked =
    kind === 'consultation'
      ? `就“${itemName}”征求${whom}意见`
      : `请${whom}就“${itemName}”出具${labels('zh-CN').opinionKind[kind]}`;
  return `${becauseReplaced ? '材料已更换，重新' : ''}${asked}，请于${dueOn}前答复。`;
}

/** Ends an open request; `false` when somebody else ended it first. */
async function close(tx: Tx, request: OpinionRequestRow, state: 'answered' | 'cancelled'): Promise<boolean> {
  const ended = await tx.updateWhere(
    OpinionRequestRow,
    { id: request.id, state: 'open' },
    { state, closedAt: tx.now, openKey: null },
  );
  if (ended === 1) await dropDeadline(tx, 'opinionRequest', request.id);
  return ended === 1;
}

/** It was answered; the part in the project stays with the unit, for it has spoken there. */
export function answered(tx: Tx, request: OpinionRequestRow): Promise<boolean> {
  return close(tx, request, 'answered');
}

/** Taken back unanswered: what the unit could read for it, it reads no more. */
export async function cancelled(tx: Tx, request: OpinionRequestRow, because: string): Promise<boolean> {
  if (!(await close(tx, request, 'cancelled'))) return false;
  await takePart(tx, { sourceType: 'opinionRequest', sourceId: request.id });
  await requestEvent(tx, request, {
    type: 'opinion.requestCancelled',
    before: { state: 'open' },
    after: { state: 'cancelled', reason: because },
    text: `不再就此请求意见：${because}`,
  });
  return true;
}

/** What happened to a request, for audit, timeline and the notice of the unit asked. */
export function requestEvent(
  tx: Tx,
  request: OpinionRequestRow,
  event: { type: string; text: string; before?: unknown; after: object },
): Promise<void> {
  return tx.event({
    ...event,
    after: { requestId: request.id, unitId: request.unitId, ...event.after },
    subject: { type: 'opinionRequest', id: request.id },
    projectId: request.projectId,
    applicationId: request.applicationId,
    caseId: request.caseId,
    // What is asked stands in `after`, which nobody but the auditor reads; that somebody is asked, everybody may know (domain §4).
    audience: 'all',
  });
}
