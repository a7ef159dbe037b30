import { type KeysetPage, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import { OutboxMessage, type OutboxState } from '../../kernel/outbox/outbox-message.entity.js';
import { NotificationRow } from './notification.entity.js';

/** A person's notices, the newest first. */
export async function notificationsPage(
  read: Reader,
  accountId: string,
  request: { first: number; after?: string | null },
): Promise<KeysetPage<NotificationRow>> {
  const shape = read.shape(NotificationRow);
  const page = await keysetPage(read, {
    select: `SELECT ${shape.selectList('n')} FROM notification n`,
    where: 'n.account_id = ?',
    params: [accountId],
    order: [
      { expression: 'n.at', property: 'at', direction: 'desc' },
      { expression: 'n.id', property: 'id', direction: 'desc' },
    ],
    first: request.first,
    after: request.after ?? null,
  });
  return { ...page, rows: page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) })) };
}

export function countUnread(read: Reader, accountId: string): Promise<number> {
  return read.count(NotificationRow, { accountId, readAt: null });
}

/** What waits to leave the house, has left, or could not: the newest first. */
export async function outboxPage(
  read: Reader,
  request: { first: number; after?: string | null; state?: OutboxState | null },
): Promise<KeysetPage<OutboxMessage>> {
  const shape = read.shape(OutboxMessage);
  const page = await keysetPage(read, {
    select: `SELECT ${shape.selectList('m')} FROM outbox_message m`,
    where: request.state ? 'm.state = ?' : '1 = 1',
    params: request.state ? [request.state] : [],
    order: [
      { expression: 'm.created_at', property: 'createdAt', direction: 'desc' },
      { expression: 'm.id', property: 'id', direction: 'desc' },
    ],
    first: request.first,
    after: request.after ?? null,
  });
  return { ...page, rows: page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) })) };
}
