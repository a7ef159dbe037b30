import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import {
  IllegalTransition,
  type InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { caseEvent, type ItemCaseRow, required, takeCase } from '../../cases/index.js';
import { OpinionMaterialRow, OpinionRow } from '../opinion.entity.js';

export interface GiveOpinionCommand {
  idempotencyKey: string;
  opinionId: string;
  expectedVersion: number;
}

/**
 * 出具意见: from now on it is locked and all departments see it. It keeps the exact material versions it was given on;
 * the unit's earlier opinion of the same kind on this case is superseded and stays (domain §4).
 */
export function giveOpinion(
  services: Services,
  actor: Actor,
  input: GiveOpinionCommand,
): Promise<Outcome<string, InvalidInput | StaleVersion | IllegalTransition | NotAllowed>> {
  const { idempotencyKey, opinionId, expectedVersion } = input;
  const command = {
    name: 'opinion.give',
    permission: 'opinion.give' as const,
    idempotencyKey,
    input,
    subject: { type: 'opinion', id: opinionId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const opinion = await tx.get(OpinionRow, { id: opinionId });
    const taken = await takeCase(tx, actor, 'giveOpinion', opinion.caseId, null);
    if (!taken.ok) return taken;
    if (opinion.unitId !== actor.acting.unitId) throw notFound();
    if (opinion.version !== expectedVersion) throw new StaleObject('opinion', opinion.version);
    if (opinion.state !== 'draft') {
      return refuse(new IllegalTransition(opinion.state, '意见已经出具，不能再改；如有变化，请另行出具一份意见。'));
    }
    const text = required('text', opinion.text, '请先写好意见内容再出具。');
    if (!text.ok) return text;
    const { itemCase } = taken.value;
    await tx.updateWhere(
      OpinionRow,
      { caseId: itemCase.id, kind: opinion.kind, state: 'given' },
      { state: 'superseded', supersededBy: opinionId },
    );
    await tx.update(OpinionRow, opinionId, expectedVersion, {
      state: 'given',
      givenAt: tx.now,
      authorId: actor.accountId,
    });
    const materialVersionIds = await currentMaterialVersions(tx, services, itemCase);
    await tx.insert(
      OpinionMaterialRow,
      materialVersionIds.map((materialVersionId) => ({ opinionId, materialVersionId })),
    );
    const { opinionKind, stance } = labels('zh-CN');
    await caseEvent(tx, itemCase, {
      type: 'opinion.given',
      before: { opinionId, state: 'draft' },
      after: { opinionId, state: 'given', kind: opinion.kind, stance: opinion.stance },
      materialVersionIds,
      text: `${actor.acting.unitName ?? ''}对“${itemCase.itemName}”出具${opinionKind[opinion.kind]}：${stance[opinion.stance]}。`,
      audience: 'authority',
    });
    return done(opinionId);
  });
}

/** The current versions of the materials of this item: what the department had before it. */
async function currentMaterialVersions(tx: Tx, services: Services, itemCase: ItemCaseRow): Promise<string[]> {
  const catalogue = services.catalogue.get(itemCase.catalogueId);
  const codes = catalogue.item(itemCase.itemCode).materials.map(({ material }) => material);
  if (codes.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    `SELECT m.current_version_id AS id FROM material m
     WHERE m.application_id = ? AND m.removed_at IS NULL AND m.requirement_code IN (${codes.map(() => '?').join(', ')}) ORDER BY m.id`,
    [itemCase.applicationId, ...codes],
  );
  return rows.map(({ id }) => id);
}
