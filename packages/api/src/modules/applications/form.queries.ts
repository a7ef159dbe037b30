import { ApplicationStatus } from '@gongshen/shared/application';
import type { FieldFact, StageGuide } from '@gongshen/shared/catalogue';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { Services } from '../../kernel/services.js';
import type { CatalogueEdition } from '../catalogue/index.js';
import { Account, Organisation } from '../identity/index.js';
import { confirmedPriorResults, Project } from '../projects/index.js';
import { type Application, ApplicationItem, type StoredValue } from './application.entity.js';
import { type FilledField, fillForm } from './form.rules.js';
import type { Seen } from './requirement.queries.js';
import { ApplicationSubmission } from './submissions/submission.entity.js';

/** What everything merged about an application rests on. */
export interface ApplicationBasis {
  application: Application;
  project: Project;
  edition: CatalogueEdition;
  /** In the catalogue's order. */
  itemCodes: readonly string[];
  guide: StageGuide;
}

/**
 * Projects and chosen items of many applications, with the one guide of each: two statements.
 * @param projectsOf another source of the projects: a request has mostly read them already
 */
export async function loadBases(
  reader: Reader,
  services: Services,
  applications: readonly Application[],
  projectsOf: (ids: string[]) => Promise<(Project | Error | null)[]> = (ids) => reader.byKeys(Project, ids),
): Promise<ApplicationBasis[]> {
  if (applications.length === 0) return [];
  const items = await reader.list(ApplicationItem, { applicationId: applications.map(({ id }) => id) });
  const projects = await projectsOf([...new Set(applications.map(({ projectId }) => projectId))]);
  const projectById = new Map(
    projects.flatMap((project) =>
      project === null || project instanceof Error ? [] : [[project.id, project] as const],
    ),
  );
  return applications.map((application) => {
    const edition = services.catalogue.get(application.catalogueId);
    const chosen = new Set(items.filter((item) => item.applicationId === application.id).map((item) => item.itemCode));
    const guide = edition.stageGuide(chosen, application.circumstance);
    const project = projectById.get(application.projectId);
    if (project === undefined) throw new Error(`Application ${application.id} has no project`);
    return { application, project, edition, itemCodes: guide.items.map(({ code }) => code), guide };
  });
}

/**
 * The one form of each application, filled in with what is known (珠 14). At most three statements, and those of the results.
 * @param seen how a form that is being corrected is seen: the authorities see what they were handed (珠 11)
 */
export async function loadForms(
  reader: Reader,
  services: Services,
  bases: readonly ApplicationBasis[],
  seen: Seen = 'prepared',
): Promise<FilledField[][]> {
  // What was submitted stands as it was submitted; only a form still being worked on is filled in anew.
  const being = bases.filter(({ application }) => isBeingFilled(application));
  const handedIn = seen === 'handedIn' ? await submittedForms(reader, being) : new Map<string, FilledForm>();
  const open = being.filter(({ application }) => !handedIn.has(application.id));
  const earlier = await earlierValues(reader, open);
  const results = await resultNumbers(reader, services, open);
  const organisations = await byId(
    reader,
    Organisation,
    open.map(({ application }) => application.organisationId),
  );
  const people = await byId(
    reader,
    Account,
    open.map(({ application }) => application.createdBy),
  );
  return bases.map((basis) => {
    const { application, project } = basis;
    const stored = handedIn.get(application.id) ?? application.fields;
    if (!open.includes(basis)) return fillForm(basis.guide.fields, { stored, ...nothingKnown });
    const organisation = organisations.get(application.organisationId);
    const person = people.get(application.createdBy);
    const facts: Record<FieldFact, string | null> = {
      projectName: project.name,
      projectCode: project.code,
      projectAddress: project.address,
      totalInvestment: String(project.totalInvestment),
      landArea: String(project.landArea),
      floorArea: String(project.floorArea),
      plannedStartOn: project.plannedStartOn,
      plannedFinishOn: project.plannedFinishOn,
      constructionContent: project.description,
      organisationName: organisation?.name ?? null,
      organisationCreditCode: organisation?.creditCode ?? null,
      contactName: application.contactName ?? person?.displayName ?? null,
      contactPhone: application.contactPhone ?? person?.phone ?? null,
    };
    const answers = new Map(
      project.answers.flatMap(({ question, values: [value, ...more] }) =>
        value === undefined || more.length > 0 ? [] : [[question, value] as const],
      ),
    );
    return fillForm(basis.guide.fields, {
      stored,
      facts,
      answers,
      results: results.get(project.id) ?? new Map(),
      earlier: earlierOf(basis, earlier),
    });
  });
}

type FilledForm = Record<string, StoredValue>;

/** By application: the form as it was last submitted; none for a draft. One statement, where one is being corrected. */
async function submittedForms(
  reader: Reader,
  bases: readonly ApplicationBasis[],
): Promise<ReadonlyMap<string, FilledForm>> {
  const rounds = new Map(
    bases
      .filter(({ application }) => application.submissionRound > 0)
      .map(({ application }) => [application.id, application.submissionRound]),
  );
  if (rounds.size === 0) return new Map();
  const rows = await reader.list(ApplicationSubmission, { applicationId: [...rounds.keys()] });
  return new Map(
    rows
      .filter(({ applicationId, round }) => rounds.get(applicationId) === round)
      .map(({ applicationId, fields }) => [applicationId, fields]),
  );
}

const nothingKnown = { facts: {}, answers: new Map(), results: new Map(), earlier: new Map() };

type ResultNumbers = Map<string, { value: string; sourceName: string }>;

/** By project and item: numbers of the results it holds, decided here or registered. Read only where a form asks for one. */
async function resultNumbers(
  reader: Reader,
  services: Services,
  bases: readonly ApplicationBasis[],
): Promise<Map<string, ResultNumbers>> {
  const asking = bases.filter(({ guide }) => guide.fields.some(({ numberOf }) => numberOf !== undefined));
  const projectIds = [...new Set(asking.map(({ project }) => project.id))];
  const numbers = new Map(projectIds.map((id): [string, ResultNumbers] => [id, new Map()]));
  if (projectIds.length === 0) return numbers;
  for (const prior of await confirmedPriorResults(reader, projectIds)) {
    const sourceName = `登记的以往结果（${prior.issuedBy}）`;
    numbers.get(prior.projectId)?.set(prior.itemCode, { value: prior.documentNumber, sourceName });
  }
  for (const result of await services.applicationExtensions.results(reader, projectIds)) {
    const sourceName = `${result.unitName}《${result.title}》`;
    numbers.get(result.projectId)?.set(result.itemCode, { value: result.documentNumber, sourceName });
  }
  return numbers;
}

function isBeingFilled({ status }: Application): boolean {
  return status === ApplicationStatus.draft || status === ApplicationStatus.correcting;
}

interface EarlierForm {
  id: string;
  projectId: string;
  stageCode: string;
  submittedAt: string;
  fields: Record<string, StoredValue>;
}

/** Forms the same projects have already handed in, oldest first. */
async function earlierValues(reader: Reader, bases: readonly ApplicationBasis[]): Promise<EarlierForm[]> {
  const projectIds = [...new Set(bases.map(({ project }) => project.id))];
  if (projectIds.length === 0) return [];
  const rows = await reader.query<EarlierForm & { fields: unknown }>(
    `SELECT id, project_id AS projectId, stage_code AS stageCode, submitted_at AS submittedAt, fields
     FROM application WHERE project_id IN (${placeholders(projectIds.length)}) AND submitted_at IS NOT NULL
     ORDER BY submitted_at, id`,
    projectIds,
  );
  return rows.map((row) => ({
    ...row,
    submittedAt: String(row.submittedAt),
    fields: (typeof row.fields === 'string' ? JSON.parse(row.fields) : row.fields) as Record<string, StoredValue>,
  }));
}

function earlierOf(
  { application, project, edition }: ApplicationBasis,
  forms: readonly EarlierForm[],
): Map<string, { value: string; sourceName: string }> {
  const values = new Map<string, { value: string; sourceName: string }>();
  for (const form of forms) {
    if (form.projectId !== project.id || form.id === application.id) continue;
    const stage = edition.findStage(form.stageCode)?.name ?? '前阶段';
    const sourceName = `${stage}阶段申请表（${form.submittedAt.slice(0, 10)}）`;
    for (const [code, { value }] of Object.entries(form.fields)) values.set(code, { value, sourceName });
  }
  return values;
}

async function byId<E extends { id: string }>(
  reader: Reader,
  entity: new () => E,
  ids: readonly string[],
): Promise<Map<string, E>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await reader.byKeys(entity, wanted);
  return new Map(rows.flatMap((row) => (row === null ? [] : [[row.id, row] as const])));
}
