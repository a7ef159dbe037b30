import type { Actor } from '../../../kernel/actor.js';
import { StaleObject } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import {
  IllegalTransition,
  type InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { required, takeCase } from '../../cases/index.js';
import { settleGiven } from '../given-opinion.js';
import { OpinionRow } from '../opinion.entity.js';
import { takeRequest } from '../take-request.js';

export interface GiveOpinionCommand {
  idempotencyKey: string;
  opinionId: string;
  expectedVersion: number;
}

/** 出具意见: on the own case, or as the answer to a request on another's. From now on it is locked and all departments see it. */
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
    const locked = new IllegalTransition(opinion.state, '意见已经出具，不能再改；如有变化，请另行出具一份意见。');
    const asked = opinion.requestId !== null;
    // Somebody else's draft is not there, also for those who read what was asked.
    if (asked && opinion.unitId !== actor.acting.unitId) throw notFound();
    if (asked && opinion.state !== 'draft') return refuse(locked);
    const taken = asked
      ? await takeRequest(tx, actor, opinion.requestId as string)
      : await takeCase(tx, actor, 'giveOpinion', opinion.caseId, null);
    if (!taken.ok) return taken;
    if (opinion.unitId !== actor.acting.unitId) throw notFound();
    if (opinion.version !== expectedVersion) throw new StaleObject('opinion', opinion.version);
    if (opinion.state !== 'draft') return refuse(locked);
    const text = required('text', opinion.text, '请先写好意见内容再出具。');
    if (!text.ok) return text;
    await settleGiven(tx, services, taken.value.itemCase, { ...opinion, authorId: actor.accountId });
    return done(opinionId);
  });
}
