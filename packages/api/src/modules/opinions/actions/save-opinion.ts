import type { OpinionKind, Stance } from '@gongshen/shared/opinion';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { caseEvent, type ItemCaseRow, longestTexts, takeCase } from '../../cases/index.js';
import { newOpinion } from '../given-opinion.js';
import { OpinionRow } from '../opinion.entity.js';
import { takeRequest } from '../take-request.js';

export interface SaveOpinionCommand {
  caseId: string;
  kind: OpinionKind;
  stance: Stance;
  text: string;
  /** Version of the unit's draft; left out while there is none. */
  expectedVersion?: number | null;
  /** The request it is written for; its kind is what was asked for. */
  requestId?: string | null;
}

/**
 * Writes the unit's own draft: one on its own case, and one for each request it was asked by; private to the unit (domain §4).
 * Sets values, so it needs no key.
 */
export function saveOpinion(
  services: Services,
  actor: Actor,
  input: SaveOpinionCommand,
): Promise<Outcome<string, InvalidInput | StaleVersion | IllegalTransition | NotAllowed>> {
  const { caseId } = input;
  const requestId = input.requestId ?? null;
  const command = {
    name: 'opinion.save',
    permission: 'opinion.write' as const,
    idempotencyKey: null,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takenFor(tx, actor, input);
    if (!taken.ok) return taken;
    const texts = longestTexts({ text: input.text });
    if (!texts.ok) return texts;
    const { itemCase, kind } = taken.value;
    const draft = await tx.find(OpinionRow, { caseId, state: 'draft', unitId: actor.acting.unitId, requestId });
    if ((draft?.version ?? null) !== (input.expectedVersion ?? null)) {
      throw new StaleObject('opinion', draft?.version ?? null);
    }
    const written = {
      kind,
      stance: input.stance,
      text: texts.value.text ?? '',
      authorId: actor.accountId,
      savedAt: tx.now,
    };
    const fresh = { ...newOpinion(tx, itemCase, { ...written, unitId: actor.acting.unitId, requestId }), version: 1 };
    const id = draft?.id ?? fresh.id;
    if (draft) await tx.update(OpinionRow, id, draft.version, written);
    else await tx.insert(OpinionRow, fresh);
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

type Taken = { itemCase: ItemCaseRow; kind: OpinionKind };

/** The case it is about: the own one, or the one a request asks about. */
async function takenFor(
  tx: Tx,
  actor: Actor,
  { caseId, requestId, kind }: SaveOpinionCommand,
): Promise<Outcome<Taken, InvalidInput | IllegalTransition | NotAllowed>> {
  if (!requestId) {
    const taken = await takeCase(tx, actor, 'draftOpinion', caseId, null);
    return taken.ok ? done({ itemCase: taken.value.itemCase, kind }) : taken;
  }
  const taken = await takeRequest(tx, actor, requestId);
  if (!taken.ok) return taken;
  const { request, itemCase } = taken.value;
  if (itemCase.id !== caseId || request.kind !== kind) {
    const message = '意见须针对所征求的办件和意见种类出具，请刷新页面。';
    return refuse(
      new InvalidInput([{ field: itemCase.id === caseId ? 'kind' : 'caseId', reason: 'mismatch', message }]),
    );
  }
  return done({ itemCase, kind: request.kind });
}
