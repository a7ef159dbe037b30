import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type Connection, toConnection } from '../../kernel/graphql/connection.js';
import { Permit, SIGNED_IN } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { OutboxMessage, OutboxState } from '../../kernel/outbox/outbox-message.entity.js';
import { RequestContext } from '../../kernel/request-context.js';
import { ViewerType } from '../identity/index.js';
import { markNotificationsRead } from './actions/mark-notifications-read.js';
import { retryMessage } from './actions/retry-message.js';
import { countUnread, notificationsPage, outboxPage } from './notice.queries.js';
import {
  MarkNotificationsReadResult,
  MarkReadSuccess,
  MessageSuccess,
  NotificationConnection,
  type NotificationType,
  OutboxConnection,
  type OutboxMessageType,
  RetryMessageInput,
  RetryMessageResult,
  toOutboxMessageType,
} from './notice.type.js';

@Resolver()
export class NoticeResolver {
  @Query(() => NotificationConnection)
  @Permit(SIGNED_IN)
  async notifications(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NotificationType>> {
    const { accountId } = context.requireActor();
    return toConnection(await notificationsPage(context.services.db.read, accountId, { first, after }), (row) => row);
  }

  @Query(() => OutboxConnection)
  @Permit('outbox.read')
  async outboxMessages(
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('state', () => OutboxState, { nullable: true }) state: OutboxState | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<OutboxMessageType>> {
    const page = await outboxPage(context.services.db.read, { first, after, state });
    return toConnection(page, toOutboxMessageType);
  }

  @Mutation(() => RetryMessageResult)
  @Permit('outbox.retry')
  retryMessage(@Arg('input', () => RetryMessageInput) input: RetryMessageInput, @Ctx() context: RequestContext) {
    const { services } = context;
    return answer(
      retryMessage(services, context.requireActor(), input),
      async (id) => new MessageSuccess(toOutboxMessageType(await services.db.read.get(OutboxMessage, { id }))),
    );
  }

  @Mutation(() => MarkNotificationsReadResult)
  @Permit(SIGNED_IN)
  markNotificationsRead(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: RequestContext) {
    const { services } = context;
    const actor = context.requireActor();
    return answer(
      markNotificationsRead(services, actor, ids),
      async () => new MarkReadSuccess(await countUnread(services.db.read, actor.accountId)),
    );
  }
}

@Resolver(() => NotificationConnection)
export class NotificationConnectionResolver {
  @FieldResolver(() => Int)
  unreadCount(@Ctx() context: RequestContext): Promise<number> {
    return countUnread(context.services.db.read, context.requireActor().accountId);
  }
}

@Resolver(() => ViewerType)
export class ViewerNoticesResolver {
  @FieldResolver(() => Int)
  unreadNotifications(@Ctx() context: RequestContext): Promise<number> {
    return countUnread(context.services.db.read, context.requireActor().accountId);
  }
}
