import { Role } from '@gongshen/shared/identity';
import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import { findRecipients } from '../identity/index.js';
import { tellPeople } from './tell-people.js';

/** 珠 22, 24; S55: a certificate that is not as it was sealed is told to those who supervise. */
export async function tellCertificateFault(tx: Tx, event: DomainEvent): Promise<void> {
  const people = await findRecipients(tx, { roles: [Role.supervisor, Role.cityAdministrator] });
  await tellPeople(tx, people, {
    title: '证照巡检发现异常',
    body: event.text,
    link: '/certificates?lane=faults',
    key: event.id,
  });
}
