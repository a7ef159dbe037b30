import type { Stance } from '@gongshen/shared/opinion';
import { systemActor } from '../../../kernel/actor.js';
import { StaleObject } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import type { IllegalTransition, InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { required, requiredName } from '../../cases/index.js';
import { newOpinion, settleGiven } from '../given-opinion.js';
import { OpinionRow } from '../opinion.entity.js';
import { isAnswerable } from '../opinion-request.policy.js';
import { hashOf, requestBehind } from '../outside-link.js';
import { closedAlready, loadRequest } from '../take-request.js';

export interface AnswerOutsideCommand {
  token: string;
  idempotencyKey: string;
  giverName: string;
  stance: Stance;
  text: string;
}

/**
 * An outside body answers through its link, once. Nobody is signed in: the link is the whole right, and a wrong one, an expired one
 * and none answer alike. In the audit the body and whoever signed stand as the actor.
 */
export async function answerOutside(
  services: Services,
  input: AnswerOutsideCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed>> {
  const behind = await requestBehind(services.db.read, input.token, services.clock.now());
  if (behind === null) throw notFound();
  const { outsideBody } = behind;
  if (outsideBody === null) throw notFound();
  const signed = input.giverName.trim().slice(0, 50);
  const { token, ...rest } = input;
  const command = {
    name: 'opinion.answerOutside',
    // Outside bodies have no account: the key is theirs together with the link.
    idempotencyKey: `${hashOf(token)} ${input.idempotencyKey}`,
    input: rest,
    subject: { type: 'opinionRequest', id: behind.id },
  };
  return services.uow.run<string, InvalidInput | IllegalTransition>(
    systemActor(`${outsideBody} ${signed}`.trim()),
    command,
    async (tx) => {
      const { request, itemCase } = await loadRequest(tx, behind.id);
      if (request.state !== 'open') return refuse(closedAlready(request.state));
      if (!isAnswerable(null, itemCase)) return refuse(closedAlready('cancelled'));
      const giver = requiredName('giverName', input.giverName, '请填写答复人姓名。');
      if (!giver.ok) return giver;
      const text = required('text', input.text, '请填写意见内容。');
      if (!text.ok) return text;
      const about = { kind: request.kind, stance: input.stance, text: text.value, requestId: request.id };
      const opinion = { ...newOpinion(tx, itemCase, { ...about, outsideBody, giverName: giver.value }), version: 1 };
      await tx.insert(OpinionRow, opinion);
      await settleGiven(tx, services, itemCase, opinion);
      // A single answer: settling has closed the request, or somebody else has.
      const { request: after } = await loadRequest(tx, behind.id);
      if (after.state !== 'answered') throw new StaleObject('opinion_request', null);
      return done(request.id);
    },
  );
}
