import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { type Application, readClockEvents } from '../applications/index.js';
import type { Evidence } from './case-evidence.js';
import { CasePrerequisiteRow } from './case-prerequisite.entity.js';
import { ItemCaseRow } from './item-case.entity.js';
import { UrgingRow } from './urging.entity.js';

/** Cases by id. */
export function caseLoader(context: RequestContext) {
  return context.loaders.batch<string, ItemCaseRow | null>('cases.byId', (ids) =>
    context.services.db.read.byKeys(ItemCaseRow, ids),
  );
}

/** All cases of an application, in the order of the catalogue's distribution. */
export function casesOfApplicationLoader(context: RequestContext) {
  return context.loaders.batch<Owned, ItemCaseRow[]>('cases.ofApplication', async (applications) => {
    const ids = applications.map(({ id }) => id);
    const [first] = new Set(applications.map(({ projectId }) => projectId));
    const rows =
      first !== undefined && applications.every(({ projectId }) => projectId === first)
        ? // A page of one project draws its cases elsewhere, too: they are read once.
          await casesOfProjectLoader(context).load(first)
        : await context.services.db.read.list(ItemCaseRow, { applicationId: ids }, { number: 'asc' });
    return grouped(ids, rows, (row) => row.applicationId);
  });
}

/** What an application is found by; the row itself is the key, read anew after a mutation. */
type Owned = Pick<Application, 'id' | 'projectId'>;

/** All cases of a project, any stage, the oldest first. */
export function casesOfProjectLoader(context: RequestContext) {
  return context.loaders.batch<string, ItemCaseRow[]>('cases.ofProject', async (ids) => {
    const rows = await context.services.db.read.list(ItemCaseRow, { projectId: [...ids] }, { number: 'asc' });
    return grouped(ids, rows, (row) => row.projectId);
  });
}

/** What the cases wait for, or waited for. */
export function prerequisitesLoader(context: RequestContext) {
  const { read } = context.services.db;
  return context.loaders.batch<string, CasePrerequisiteRow[]>('cases.prerequisites', async (ids) => {
    const rows = await read.list(CasePrerequisiteRow, { caseId: [...ids] }, { gate: 'asc', itemCode: 'asc' });
    return grouped(ids, rows, (row) => row.caseId);
  });
}

export function urgingsLoader(context: RequestContext) {
  return context.loaders.batch<string, UrgingRow[]>('cases.urgings', async (ids) => {
    const rows = await context.services.db.read.list(UrgingRow, { caseId: [...ids] }, { at: 'desc', id: 'desc' });
    return grouped(ids, rows, (row) => row.caseId);
  });
}

/** What opinions, certificates and later modules know of a case's decision. */
export function evidenceLoader(context: RequestContext) {
  const { caseEvidence, db } = context.services;
  return context.loaders.batch<string, Evidence>('cases.evidence', async (ids) => {
    const known = await caseEvidence.of(db.read, ids);
    return ids.map((id) => known.get(id) ?? new Error(`No evidence for case ${id}`));
  });
}

export function clockEventsLoader(context: RequestContext, subject: 'case' | 'stage') {
  return context.loaders.batch(`cases.clockEvents.${subject}`, async (ids: readonly string[]) => {
    const events = await readClockEvents(context.services.db.read, subject, ids);
    return ids.map((id) => events.get(id) ?? []);
  });
}
