import type { OpinionKind, Stance } from '@gongshen/shared/opinion';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import type {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { caseEvent, type ItemCaseRow, longestTexts, takeCase } from '../../cases/index.js';
import { OpinionRow } from '../opinion.entity.js';

export interface SaveOpinionCommand {
  caseId: string;
  kind: OpinionKind;
  stance: Stance;
  text: string;
  /** Version of the unit's draft; left out while there is none. */
  expectedVersion?: number | null;
}

/** Writes the unit's own draft on a case: one draft per case, private to the unit (domain §4). Sets values, so it needs no key. */
export function saveOpinion(
  services: Services,
  actor: Actor,
  input: SaveOpinionCommand,
): Promise<Outcome<string, InvalidInput | StaleVersion | IllegalTransition | NotAllowed>> {
  const { caseId } = input;
  const command = {
    name: 'opinion.save',
    permission: 'opinion.write' as const,
    idempotencyKey: null,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'draftOpinion', caseId, null);
    if (!taken.ok) return taken;
    const texts = longestTexts({ text: input.text });
    if (!texts.ok) return texts;
    const { itemCase } = taken.value;
    const draft = await tx.find(OpinionRow, { caseId, state: 'draft' });
    if ((draft?.version ?? null) !== (input.expectedVersion ?? null)) {
      throw new StaleObject('opinion', draft?.version ?? null);
    }
    const written = {
      kind: input.kind,
      stance: input.stance,
      text: texts.value.text ?? '',
      authorId: actor.accountId,
      savedAt: tx.now,
    };
    const id = draft?.id ?? tx.ids.next();
    if (draft) await tx.update(OpinionRow, id, draft.version, written);
    else await tx.insert(OpinionRow, { ...newDraft(tx, itemCase), id, ...written });
    await caseEvent(tx, itemCase, {
      type: 'opinion.saved',
      before: draft ? { opinionId: id, stance: draft.stance } : null,
      after: { opinionId: id, stance: input.stance },
      text: `保存“${itemCase.itemName}”的意见草稿。`,
      audience: 'audit',
    });
    return done(id);
  });
}

function newDraft(tx: Tx, itemCase: ItemCaseRow) {
  return {
    caseId: itemCase.id,
    applicationId: itemCase.applicationId,
    projectId: itemCase.projectId,
    itemCode: itemCase.itemCode,
    unitId: itemCase.unitId,
    state: 'draft' as const,
    givenAt: null,
    supersededBy: null,
    version: 1,
    savedAt: tx.now,
  };
}
