import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition } from '../../../kernel/graphql/domain-error.js';
import { OutboxMessage, OutboxState } from '../../../kernel/outbox/outbox-message.entity.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';

/** A message that was given up is tried again from the beginning. Answers its id. */
export function retryMessage(
  services: Services,
  actor: Actor,
  input: { idempotencyKey: string; messageId: string },
): Promise<Outcome<string, IllegalTransition>> {
  const { idempotencyKey, messageId } = input;
  const command = {
    name: 'outbox.retry',
    permission: 'outbox.retry' as const,
    idempotencyKey,
    input,
    subject: { type: 'outboxMessage', id: messageId },
  };
  return services.uow.run<string, IllegalTransition>(actor, command, async (tx) => {
    const { state } = await tx.get(OutboxMessage, { id: messageId });
    const renewed = await tx.updateWhere(
      OutboxMessage,
      { id: messageId, state: OutboxState.failed },
      { state: OutboxState.waiting, attempts: 0, nextAttemptAt: tx.now },
    );
    if (renewed !== 1) return refuse(new IllegalTransition(state, '只有发送失败的消息可以重新发送。'));
    await tx.event({
      type: 'outbox.retried',
      subject: command.subject,
      before: { state },
      after: { state: OutboxState.waiting },
      text: '重新发送一条发送失败的消息。',
      audience: 'audit',
    });
    return done(messageId);
  });
}
