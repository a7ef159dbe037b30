import { type ApplicationAction, ApplicationStatus, NoticeState } from '@gongshen/shared/application';
import { ONLINE_FORM_MATERIAL } from '@gongshen/shared/catalogue';
import type { ClockEvent, PlainDate } from '@gongshen/shared/clock';
import type DataLoader from 'dataloader';
import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { projectLoader } from '../projects/index.js';
import { Application } from './application.entity.js';
import { availableActions, mayReadUnsent } from './application.policy.js';
import { applicationsOfProjects } from './application.queries.js';
import type { ApplicationSheet } from './application.sheet.js';
import { readClockEvents } from './clock/clock-events.js';
import { loadNotices, type NoticeWithPoints } from './correction.queries.js';
import { type ApplicationBasis, loadBases, loadForms } from './form.queries.js';
import type { FilledField } from './form.rules.js';
import { ReceiptRow } from './receipt.entity.js';
import {
  loadMaterials,
  loadRequirements,
  type MaterialWithVersions,
  type Seen,
  type SheetRequirement,
} from './requirement.queries.js';

// What is merged is keyed by the row itself: after a mutation the application is read anew, and so is everything about it.

/** Applications by id. No scope: what leads to the id has been read within it. */
export function applicationLoader(context: RequestContext): DataLoader<string, Application | null> {
  return context.loaders.batch('applications.byId', (ids) => context.services.db.read.byKeys(Application, ids));
}

/** Applications of a project that the caller may read, oldest first. */
export function applicationsOfProjectLoader(context: RequestContext): DataLoader<string, Application[]> {
  return context.loaders.batch('applications.ofProject', async (ids) => {
    const rows = await applicationsOfProjects(context.services.db.read, context.caller, ids);
    return grouped(ids, rows, (row) => row.projectId);
  });
}

/** Project, chosen items and the one guide of an application. */
export function basisLoader(context: RequestContext): DataLoader<Application, ApplicationBasis> {
  const { services } = context;
  return context.loaders.batch('applications.basis', (rows) =>
    loadBases(services.db.read, services, rows, (ids) => projectLoader(context).loadMany(ids)),
  );
}

/** The one form, filled in. */
export function formLoader(context: RequestContext): DataLoader<Application, FilledField[]> {
  return context.loaders.batch('applications.form', async (rows) =>
    loadForms(context.services.db.read, context.services, await basesOf(context, rows), seenBy(context)),
  );
}

/** The one set of materials, with where each lies, and what the window said of it. */
export function sheetRequirementsLoader(context: RequestContext): DataLoader<Application, SheetRequirement[]> {
  const { services } = context;
  return context.loaders.batch('applications.requirements', async (rows) => {
    const [bases, materials] = await Promise.all([basesOf(context, rows), materialsLoader(context).loadMany(rows)]);
    const today = context.today() as PlainDate;
    return loadRequirements(services.db.read, services, bases, today, materials.flatMap(orThrow), seenBy(context));
  });
}

/** What is being put right is the applicant's alone until it is sent; everybody else sees what was handed in (珠 11). */
function seenBy(context: RequestContext): Seen {
  return mayReadUnsent(context.requireActor().acting) ? 'prepared' : 'handedIn';
}

/** Materials that were not taken away, with all their versions. */
export function materialsLoader(context: RequestContext): DataLoader<Application, MaterialWithVersions[]> {
  return context.loaders.batch('applications.materials', async (rows) => {
    const ids = rows.map(({ id }) => id);
    return grouped(ids, await loadMaterials(context.services.db.read, ids), (material) => material.applicationId);
  });
}

function orThrow<T>(loaded: T | Error): T {
  if (loaded instanceof Error) throw loaded;
  return loaded;
}

function basesOf(context: RequestContext, rows: readonly Application[]): Promise<ApplicationBasis[]> {
  const loader = basisLoader(context);
  return Promise.all(rows.map((row) => loader.load(row)));
}

/** Requirements of received applications that something may be brought for now: code → why (珠 12, 15). */
export function openRequirementsLoader(context: RequestContext): DataLoader<string, ReadonlyMap<string, string>> {
  return context.loaders.batch('applications.openRequirements', async (ids) => {
    const { applicationExtensions, db } = context.services;
    const open = await applicationExtensions.openRequirements(db.read, ids);
    return ids.map((id) => open.get(id) ?? new Map<string, string>());
  });
}

/** Everything merged about an application. */
export async function sheetOf(context: RequestContext, application: Application): Promise<ApplicationSheet> {
  const [basis, form, requirements] = await Promise.all([
    basisLoader(context).load(application),
    formLoader(context).load(application),
    sheetRequirementsLoader(context).load(application),
  ]);
  return { ...basis, form, requirements };
}

/** Notices with their points, oldest first. */
export function noticesLoader(context: RequestContext): DataLoader<Application, NoticeWithPoints[]> {
  return context.loaders.batch('applications.notices', async (rows) => {
    const ids = rows.map(({ id }) => id);
    const notices = await loadNotices(context.services.db.read, ids);
    return ids.map((id) => notices.filter((notice) => notice.applicationId === id));
  });
}

export function receiptLoader(context: RequestContext): DataLoader<string, ReceiptRow | null> {
  return context.loaders.batch('applications.receipt', async (ids) => {
    const rows = await context.services.db.read.list(ReceiptRow, { applicationId: [...ids] });
    return ids.map((id) => rows.find((row) => row.applicationId === id) ?? null);
  });
}

export function checkClockEventsLoader(context: RequestContext): DataLoader<string, ClockEvent[]> {
  return context.loaders.batch('applications.checkClock', async (ids) => {
    const events = await readClockEvents(context.services.db.read, 'check', ids);
    return ids.map((id) => events.get(id) ?? []);
  });
}

export function correctionClockEventsLoader(context: RequestContext): DataLoader<string, ClockEvent[]> {
  return context.loaders.batch('applications.correctionClock', async (ids) => {
    const events = await readClockEvents(context.services.db.read, 'correction', ids);
    return ids.map((id) => events.get(id) ?? []);
  });
}

/** What the signed-in person may do to an application now: this module's policy, and what later modules add. */
export function actionsLoader(context: RequestContext): DataLoader<Application, ApplicationAction[]> {
  return context.loaders.batch('applications.actions', async (rows) => {
    const actor = context.requireActor();
    const { applicationExtensions: extensions, db } = context.services;
    const received = rows.filter(({ status }) => status === ApplicationStatus.received).map(({ id }) => id);
    const open = await extensions.withOpenWork(db.read, received);
    const named = await formsNamed(context, rows);
    const further = await extensions.actions(
      db.read,
      actor,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => {
      const decided = row.status === ApplicationStatus.received && !open.has(row.id);
      const own = availableActions(actor.acting, { ...row, formNamed: named.has(row.id) }).filter(
        (action) => !(decided && action === 'withdraw'),
      );
      return [...own, ...(further.get(row.id) ?? [])];
    });
  });
}

/** Those of the applications whose open notice names the online form. */
async function formsNamed(context: RequestContext, rows: readonly Application[]): Promise<ReadonlySet<string>> {
  const correcting = rows.filter(({ status }) => status === ApplicationStatus.correcting);
  const notices = await Promise.all(correcting.map((row) => noticesLoader(context).load(row)));
  const open = notices.flat().filter(({ state }) => state === NoticeState.open);
  const named = open.filter(({ points }) =>
    points.some(({ requirementCode }) => requirementCode === ONLINE_FORM_MATERIAL),
  );
  return new Set(named.map(({ applicationId }) => applicationId));
}
