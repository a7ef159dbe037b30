import { maskPhone } from '@gongshen/shared/project';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kernel/graphql/connection.js';
import { IllegalTransition, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { OutboxState } from '../../kernel/outbox/outbox-message.entity.js';

registerEnumType(OutboxState, { name: 'OutboxState' });

@ObjectType('Notification')
export class NotificationType {
  @Field(() => ID) id: string;
  @Field(() => String) title: string;
  @Field(() => String) body: string;
  /** Path inside the reader's web app. */
  @Field(() => String, { nullable: true }) link: string | null;
  @Field(() => DateTimeScalar) at: string;
  @Field(() => DateTimeScalar, { nullable: true }) readAt: string | null;
}

/** `unreadCount` has a resolver. */
export const { ConnectionType: NotificationConnection } = connectionOf('Notification', () => NotificationType);

@ObjectType('OutboxMessage')
export class OutboxMessageType {
  @Field(() => ID) id: string;
  @Field(() => String) channel: string;
  @Field(() => String) recipient: string;
  @Field(() => String) body: string;
  @Field(() => OutboxState) state: OutboxState;
  @Field(() => Int) attempts: number;
  @Field(() => DateTimeScalar) createdAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) sentAt: string | null;
  @Field(() => String, { nullable: true }) lastError: string | null;
}

/** Whether a message left is what is to be seen; whose number it went to is not. */
export function toOutboxMessageType(row: OutboxMessageType): OutboxMessageType {
  return { ...row, recipient: maskPhone(row.recipient) };
}

export const { ConnectionType: OutboxConnection } = connectionOf('Outbox', () => OutboxMessageType);

@ObjectType()
export class MarkReadSuccess {
  @Field(() => Int) unreadCount: number;
  constructor(unreadCount: number) {
    this.unreadCount = unreadCount;
  }
}

@InputType()
export class RetryMessageInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) messageId: string;
}

@ObjectType()
export class MessageSuccess {
  /** Not `message`: that is what every refusal says. */
  @Field(() => OutboxMessageType) outboxMessage: OutboxMessageType;
  constructor(message: OutboxMessageType) {
    this.outboxMessage = message;
  }
}

export const RetryMessageResult = resultUnion('RetryMessageResult', () => [
  MessageSuccess,
  IllegalTransition,
  NotAllowed,
]);
export const MarkNotificationsReadResult = resultUnion('MarkNotificationsReadResult', () => [MarkReadSuccess]);
