import { Role } from '@gongshen/shared/identity';
import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import { findRecipients } from '../identity/index.js';
import { tellPeople } from './tell-people.js';

/**
 * 珠 9: whoever acts at the window for an organisation acts on what a clerk noted. Its own people are told, so that nobody does so
 * behind their back.
 */
export async function tellVisit(tx: Tx, event: DomainEvent): Promise<void> {
  const { organisationId, personName } = event.after as { organisationId: string; personName: string };
  const people = await findRecipients(tx, { roles: [Role.applicant], organisationId });
  await tellPeople(tx, people, {
    title: '有人到窗口为本单位办事',
    body: `${personName}今天到综合窗口为本单位办理申报，由窗口工作人员代为填写。如不是本单位委托，请立即联系综合窗口。`,
    link: '/projects',
    key: event.id,
  });
}
