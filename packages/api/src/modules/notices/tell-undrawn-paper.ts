import { Role } from '@gongshen/shared/identity';
import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import { findRecipients } from '../identity/index.js';
import { tellPeople } from './tell-people.js';

/** A paper that cannot be drawn is told once to whoever looks after the system; it is tried again by itself. */
export async function tellUndrawnPaper(tx: Tx, event: DomainEvent): Promise<void> {
  const people = await findRecipients(tx, { roles: [Role.cityAdministrator] });
  await tellPeople(tx, people, { title: '文书未能生成', body: event.text, link: '/system/outbox', key: event.id });
}
