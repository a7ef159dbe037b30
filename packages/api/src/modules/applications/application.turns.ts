import { ApplicationStatus, isApplicationEnded } from '@gongshen/shared/application';
import { changesAResult } from '@gongshen/shared/catalogue';
import { LampKind, lampOn, type PlainDate } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import type { ItemFact, StageFact, Turn, TurnProvider } from '../projects/index.js';
import { Application } from './application.entity.js';
import { askedAs } from './asked-as.js';

type Awaited = Application & { answerBy: string | null; noticeAt: string | null };

/** Who is awaited in the applications of a project before their receipt. At most one statement of its own. */
export const applicationTurns: TurnProvider = async (context, projects) => {
  const { db, calendar } = context.services;
  const ids = projects.map(({ id }) => id);
  if (!(await readStandings(db.read, ids, context)).some(isBeforeReceipt)) return [];
  const shape = db.read.shape(Application);
  const rows = await db.read.query<{ answerBy: string | null }>(
    `SELECT ${shape.selectList('a')}, n.answer_by AS answerBy
     FROM application a LEFT JOIN correction_notice n ON n.application_id = a.id AND n.state = 'open'
     WHERE a.project_id IN (${placeholders(projects.length)}) AND a.status IN ('draft', 'submitted', 'checking', 'correcting')
     ORDER BY a.created_at, a.id`,
    ids,
  );
  const today = context.today() as PlainDate;
  const isStaff = context.caller.kind === 'person' && context.caller.acting.role !== 'applicant';
  return rows.flatMap((raw): Turn[] => {
    const row = { ...shape.fromRow({ ...raw }), answerBy: raw.answerBy };
    // A draft is its organisation's alone.
    if (row.status === ApplicationStatus.draft && isStaff) return [];
    const stage = context.services.catalogue.get(row.catalogueId).stage(row.stageCode).name;
    const dueOn = row.status === ApplicationStatus.correcting ? row.answerBy : row.checkDueOn;
    return [
      {
        ...wording(row, stage),
        projectId: row.projectId,
        applicationId: row.id,
        caseId: null,
        since: row.status === ApplicationStatus.draft ? row.createdAt : row.submittedAt,
        dueOn,
        lamp: lampOn(calendar.current(), today, dueOn as PlainDate | null, LampKind.ordinary),
      },
    ];
  });
};

function wording(
  { status, circumstance }: Pick<Awaited, 'status' | 'circumstance'>,
  stage: string,
): Pick<Turn, 'who' | 'what'> {
  if (status === ApplicationStatus.draft)
    return { who: '申请人', what: `填报并提交“${stage}”阶段${askedAs(circumstance)}` };
  if (status === ApplicationStatus.correcting)
    return { who: '申请人', what: `补正“${stage}”阶段${askedAs(circumstance)}材料` };
  return { who: '综合窗口', what: `初步核对“${stage}”阶段${askedAs(circumstance)}` };
}

type Standing = Pick<Application, 'projectId' | 'stageCode' | 'status' | 'number' | 'circumstance'>;

const isBeforeReceipt = ({ status }: Standing) =>
  status === ApplicationStatus.draft ||
  status === ApplicationStatus.submitted ||
  status === ApplicationStatus.checking ||
  status === ApplicationStatus.correcting;

/** Where the applications of these projects stand, drafts and all; a page reads it once for everything it derives from it. */
async function readStandings(read: Reader, projectIds: readonly string[], page?: RequestContext): Promise<Standing[]> {
  const ofMany = (ids: readonly string[]) =>
    read.query<Standing>(
      `SELECT project_id AS projectId, stage_code AS stageCode, status AS status, number AS number,
         circumstance AS circumstance
       FROM application WHERE project_id IN (${placeholders(ids.length)}) ORDER BY created_at, id`,
      ids,
    );
  if (!page) return ofMany(projectIds);
  const loader = page.loaders.batch<string, Standing[]>('applications.standings', async (ids) =>
    grouped(ids, await ofMany(ids), ({ projectId }) => projectId),
  );
  return (await Promise.all(projectIds.map((id) => loader.load(id)))).flat();
}

/** Stages of projects that have an application in hand, or had one. At most one statement. */
export async function stageFacts(
  read: Reader,
  projectIds: readonly string[],
  page?: RequestContext,
): Promise<StageFact[]> {
  const rows = await readStandings(read, projectIds, page);
  return rows.flatMap(({ projectId, stageCode, status, number, circumstance }): StageFact[] => {
    // A stage is gone through once: extending or changing one of its results does not open it again.
    if (changesAResult(circumstance)) return [];
    const done = status === ApplicationStatus.concluded || status === ApplicationStatus.closed;
    if (!done && isApplicationEnded(status)) return [];
    const reason = `申请${number === null ? '' : ` ${number} `}${labels('zh-CN').applicationStatus[status]}`;
    return [{ projectId, stageCode, state: done ? 'concluded' : 'inProgress', reason }];
  });
}

/** Items filed but not received yet; after the receipt their cases tell. One statement, none for a page without such. */
export async function itemFacts(
  read: Reader,
  projectIds: readonly string[],
  page?: RequestContext,
): Promise<ItemFact[]> {
  if (page && !(await readStandings(read, projectIds, page)).some(isBeforeReceipt)) return [];
  const rows = await read.query<{ projectId: string; itemCode: string }>(
    `SELECT a.project_id AS projectId, i.item_code AS itemCode FROM application a JOIN application_item i ON i.application_id = a.id
     WHERE a.project_id IN (${placeholders(projectIds.length)}) AND a.status IN ('draft', 'submitted', 'checking', 'correcting')`,
    projectIds,
  );
  return rows.map(({ projectId, itemCode }) => ({ projectId, itemCode, state: 'inProgress' }));
}
