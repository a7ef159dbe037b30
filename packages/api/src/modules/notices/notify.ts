import { type CaseOutcome } from '@gongshen/shared/case';
import { departmentRoles, Role } from '@gongshen/shared/identity';
import { labels } from '@gongshen/shared/labels';
import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { Application, askedAs } from '../applications/index.js';
import { ItemCaseRow } from '../cases/index.js';
import { findRecipients, type Recipient } from '../identity/index.js';
import { Project } from '../projects/index.js';
import { noticeTexts } from './notice.rules.js';
import type { Audience, NoticeFacts } from './notice-text.js';
import { NotificationRow } from './notification.entity.js';

interface About {
  project: Project;
  application: Application;
  itemCase: ItemCaseRow | null;
}

/** Writes the in-app notices of an event, in the event's own unit of work; each person is told once. */
export async function notify(tx: Tx, services: Services, event: DomainEvent): Promise<void> {
  const say = noticeTexts[event.type];
  if (!say || event.projectId === null || event.applicationId === null) return;
  const about: About = {
    project: await tx.get(Project, { id: event.projectId }),
    application: await tx.get(Application, { id: event.applicationId }),
    itemCase: event.caseId === null ? null : await tx.get(ItemCaseRow, { id: event.caseId }),
  };
  const rows: NotificationRow[] = [];
  for (const { audience, title, body, link } of say(factsOf(services, about, event))) {
    for (const { accountId } of await recipientsOf(tx, audience, about, event)) {
      // Nobody is told of what they did themselves.
      if (accountId === event.actorAccountId) continue;
      rows.push({
        id: tx.ids.next(),
        accountId,
        title,
        body,
        link: link(event),
        at: tx.now,
        readAt: null,
        dedupeKey: `${event.id}:${accountId}:${audience}`,
      });
    }
  }
  if (rows.length > 0) await tx.insert(NotificationRow, rows);
}

function factsOf(services: Services, { project, application, itemCase }: About, event: DomainEvent): NoticeFacts {
  return {
    projectName: project.name,
    stageName: services.catalogue.get(application.catalogueId).stage(application.stageCode).name,
    asked: askedAs(application.circumstance),
    applicationNumber: application.number,
    itemName: itemCase?.itemName ?? null,
    caseNumber: itemCase?.number ?? null,
    detail: detailOf(event),
  };
}

function detailOf(event: DomainEvent): string | null {
  const after = (event.after ?? {}) as { outcome?: CaseOutcome; reason?: string | null; text?: string };
  if (after.outcome) return labels('zh-CN').caseOutcome[after.outcome];
  return after.reason ?? after.text ?? null;
}

async function recipientsOf(
  tx: Tx,
  audience: Audience,
  about: About,
  event: DomainEvent,
): Promise<Pick<Recipient, 'accountId'>[]> {
  const { application, itemCase } = about;
  const { organisationId, districtCode } = application;
  if (audience === 'applicant') return findRecipients(tx, { roles: [Role.applicant], organisationId });
  if (audience === 'window') return findRecipients(tx, { roles: [Role.windowClerk], districtCode });
  if (audience === 'lead') {
    if (application.leadUnitId === null) return [];
    return findRecipients(tx, { roles: [Role.leadCoordinator], unitId: application.leadUnitId, districtCode });
  }
  if (audience === 'namedUnit' || audience === 'namedUnits' || audience === 'namedPerson') {
    return named(tx, audience, districtCode, (event.after ?? {}) as Named);
  }
  if (itemCase === null) return [];
  const { unitId, handlerId } = itemCase;
  if (audience === 'head') return findRecipients(tx, { roles: [Role.departmentHead], unitId, districtCode });
  const people = await findRecipients(tx, { roles: departmentRoles, unitId, districtCode });
  if (audience === 'department' || handlerId === null) return people;
  // Once somebody has the case in hand: that person, and those who answer for it.
  const approvers = await findRecipients(tx, { roles: [Role.departmentApprover], unitId, districtCode });
  return [...approvers.filter(({ accountId }) => accountId !== handlerId), { accountId: handlerId }];
}

interface Named {
  unitId?: string;
  unitIds?: string[];
  accountId?: string;
}

/** Whom an event names itself; who works for two of the units is told once. */
async function named(
  tx: Tx,
  audience: 'namedUnit' | 'namedUnits' | 'namedPerson',
  districtCode: string,
  { unitId, unitIds, accountId }: Named,
): Promise<{ accountId: string }[]> {
  if (audience === 'namedPerson') return accountId ? [{ accountId }] : [];
  const units = audience === 'namedUnits' ? (unitIds ?? []) : unitId ? [unitId] : [];
  const people = new Map<string, { accountId: string }>();
  for (const each of units) {
    const found = await findRecipients(tx, { roles: departmentRoles, unitId: each, districtCode });
    for (const person of found) people.set(person.accountId, person);
  }
  return [...people.values()];
}
