import type { Tx } from '../../kernel/database/tx.js';
import type { Recipient } from '../identity/index.js';
import { NotificationRow } from './notification.entity.js';

export interface PersonalNotice {
  title: string;
  body: string;
  /** Path inside the reader's web app. */
  link: string;
  /** What it is about: the same tells a person once. */
  key: string;
}

/** In-app notices of a later module, in its own unit of work. */
export async function tellPeople(
  tx: Tx,
  people: readonly Pick<Recipient, 'accountId'>[],
  { title, body, link, key }: PersonalNotice,
): Promise<void> {
  if (people.length === 0) return;
  await tx.insert(
    NotificationRow,
    people.map(({ accountId }) => ({
      id: tx.ids.next(),
      accountId,
      title,
      body,
      link,
      at: tx.now,
      readAt: null,
      dedupeKey: `${key}:${accountId}`,
    })),
  );
}
