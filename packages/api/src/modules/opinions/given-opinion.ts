import { labels } from '@gongshen/shared/labels';
import type { OpinionKind, Stance } from '@gongshen/shared/opinion';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { Application } from '../applications/index.js';
import { caseEvent, ItemCaseRow } from '../cases/index.js';
import { Unit } from '../identity/index.js';
import { versionsBefore } from '../materials/index.js';
import { answered, findOpen } from './open-request.js';
import { OpinionMaterialRow, OpinionRow } from './opinion.entity.js';
import type { OpinionRequestRow } from './opinion-request.entity.js';
import { searchText } from './search-text.js';

type Draft = Omit<OpinionRow, 'version'>;

/** An opinion of a giver on a case that is not stored yet. */
export function newOpinion(
  tx: Tx,
  itemCase: ItemCaseRow,
  about: Pick<OpinionRow, 'kind' | 'stance' | 'text'> & Partial<OpinionRow>,
): Draft {
  return {
    id: tx.ids.next(),
    caseId: itemCase.id,
    applicationId: itemCase.applicationId,
    projectId: itemCase.projectId,
    itemCode: itemCase.itemCode,
    unitId: null,
    state: 'draft',
    searchText: null,
    authorId: null,
    savedAt: tx.now,
    givenAt: null,
    supersededBy: null,
    requestId: null,
    giverName: null,
    outsideBody: null,
    ...about,
  };
}

/**
 * An opinion, stored already, is given: from now on locked and seen by all departments. It supersedes what the same giver gave of the
 * same kind on this case, keeps the exact material versions its giver had before it, and answers the open request for it (domain §4).
 */
export async function settleGiven(
  tx: Tx,
  services: Services,
  itemCase: ItemCaseRow,
  opinion: OpinionRow,
): Promise<void> {
  const { id, kind, unitId, outsideBody } = opinion;
  const before: Partial<OpinionRow> = { caseId: itemCase.id, kind, state: 'given', unitId, outsideBody };
  await tx.updateWhere(OpinionRow, before, { state: 'superseded', supersededBy: id });
  const request = await findOpen(tx, itemCase.id, kind, opinion);
  await tx.update(OpinionRow, id, opinion.version, {
    state: 'given',
    givenAt: tx.now,
    searchText: searchText(opinion.text),
    authorId: opinion.authorId,
    requestId: request?.id ?? opinion.requestId,
  });
  const named = request?.requirementCodes ?? [];
  // An outside body has seen the files named and no others.
  const codes = named.length > 0 || unitId === null ? named : materialsOf(services, itemCase);
  const materialVersionIds = await versionsBefore(tx, itemCase.applicationId, codes);
  await tx.insert(
    OpinionMaterialRow,
    materialVersionIds.map((materialVersionId) => ({ opinionId: id, materialVersionId })),
  );
  const giver = outsideBody ?? (await tx.get(Unit, { id: unitId as string })).name;
  const { opinionKind, stance } = labels('zh-CN');
  await caseEvent(tx, itemCase, {
    type: 'opinion.given',
    before: { opinionId: id, state: 'draft' },
    after: { opinionId: id, state: 'given', kind, stance: opinion.stance, requirementCodes: codes },
    materialVersionIds,
    text:
      kind === 'consultation'
        ? `${giver}就“${itemCase.itemName}”答复征求的意见：${stance[opinion.stance]}。`
        : `${giver}对“${itemCase.itemName}”出具${opinionKind[kind]}：${stance[opinion.stance]}。`,
    audience: 'authority',
  });
  if (request !== null && (await answered(tx, request))) await tellAsker(tx, itemCase, request, giver);
}

/** Whoever asked is told: the coordinators of the lead unit, or the department of the case. */
async function tellAsker(tx: Tx, itemCase: ItemCaseRow, request: OpinionRequestRow, giver: string): Promise<void> {
  const { leadUnitId } = await tx.get(Application, { id: itemCase.applicationId });
  const byLead = request.askedByUnitId === leadUnitId && request.askedByUnitId !== itemCase.unitId;
  await tx.event({
    type: byLead ? 'opinion.answeredToLead' : 'opinion.answeredToDepartment',
    subject: { type: 'opinionRequest', id: request.id },
    projectId: request.projectId,
    applicationId: request.applicationId,
    caseId: request.caseId,
    before: { state: 'open' },
    after: { state: 'answered', text: giver },
    text: `${giver}已就“${itemCase.itemName}”答复。`,
    audience: 'authority',
  });
}

/** What an opinion that was formed elsewhere says: in a joint session, say. */
export interface GivenElsewhere {
  caseId: string;
  unitId: string;
  kind: OpinionKind;
  stance: Stance;
  text: string;
  authorId: string;
}

/** Stores it as given, by the same rules as one that was drafted here; answers its id. Whether it may be given is for the caller to judge. */
export async function recordGivenOpinion(tx: Tx, services: Services, given: GivenElsewhere): Promise<string> {
  const { caseId, ...about } = given;
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  const opinion = { ...newOpinion(tx, itemCase, about), version: 1 };
  await tx.insert(OpinionRow, opinion);
  await settleGiven(tx, services, itemCase, opinion);
  return opinion.id;
}

/** Codes of the materials of this item: what its department, and a unit that is asked about it, has before it. */
function materialsOf(services: Services, itemCase: ItemCaseRow): string[] {
  const item = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
  return item.materials.map(({ material }) => material);
}
