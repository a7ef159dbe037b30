import { dayInWords } from '@gongshen/shared/clock';
import { Role } from '@gongshen/shared/identity';
import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import { findRecipients } from '../identity/index.js';
import { tellPeople } from './tell-people.js';

interface Expiring {
  organisationId: string;
  name: string;
  reference: string | null;
  validUntil: string;
}

/** The organisation's people are told once of a document of their library that runs out soon. */
export async function tellExpiringDocument(tx: Tx, event: DomainEvent): Promise<void> {
  const { organisationId, name, reference, validUntil } = event.after as Expiring;
  const people = await findRecipients(tx, { roles: [Role.applicant], organisationId });
  await tellPeople(tx, people, {
    title: '资料库文件即将到期',
    body: `“${name}”${reference ? `（${reference}）` : ''}将于${dayInWords(validUntil)}到期，到期后不能再用于申报，请及时更新。`,
    link: '/library?standing=expiring',
    key: `expiring:${event.subjectId}`,
  });
}
