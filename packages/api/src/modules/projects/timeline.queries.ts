import type { Caller } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { rowMapper } from '../../kernel/database/rows.js';
import { placeholders, type SqlValue } from '../../kernel/database/sql-connection.js';
import { badUserInput } from '../../kernel/errors.js';

/** One thing that happened, as the timeline tells it. */
export interface TimelineRow {
  id: string;
  /** Running number within the project. */
  seq: number;
  at: string;
  type: string;
  text: string;
  actorName: string;
  unitName: string | null;
  projectId: string;
  applicationId: string | null;
  caseId: string | null;
}

/** What the timeline is of. */
export type TimelineSubject = 'projectId' | 'applicationId' | 'caseId';
const columns = { projectId: 'project_id', applicationId: 'application_id', caseId: 'case_id' } as const;
const toRow = rowMapper<TimelineRow>({ at: 'instant', seq: 'int' });

/** Domain §4: authorities see what is theirs, the applicant what concerns the applicant; the log's own entries nobody. */
function audiencesOf(caller: Caller, inside: boolean): string[] {
  if (caller.kind === 'person' && (caller.acting.role === 'applicant' || !inside)) return ['all'];
  return caller.kind === 'anonymous' ? [] : ['all', 'authority'];
}

/**
 * How far a project has come, which every authority of its district may know: steps of the project, its applications and cases. What
 * departments found and asked for on the way, and what was brought for it, is for those who look into it (domain §4).
 */
const progress = `subject_type IN ('project', 'application', 'case') AND type <> 'application.materialAdded'`;

export interface TimelineRequest {
  subject: TimelineSubject;
  ids: readonly string[];
  first: number;
  /** Cursor. */
  after: string | null;
  /** The caller looks into the project. */
  inside: boolean;
}

export interface TimelinePage {
  edges: { cursor: string; node: TimelineRow }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const cursorOf = (row: TimelineRow) => Buffer.from(`t${row.seq}`).toString('base64url');

function placeOf(cursor: string): number {
  const match = /^t(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) throw badUserInput('翻页标记无效，请回到列表首页重试。');
  return Number(match[1]);
}

/** The newest events first, one page per id, in the order of the ids; one statement for all of them. */
export async function timelinePages(read: Reader, caller: Caller, request: TimelineRequest): Promise<TimelinePage[]> {
  const { subject, ids } = request;
  const first = Math.min(Math.max(1, Math.trunc(request.first)), 100);
  const column = columns[subject];
  const audiences = audiencesOf(caller, request.inside);
  const before = request.after === null ? [] : [placeOf(request.after)];
  const params: SqlValue[] = [...ids, ...audiences, ...before, first + 1];
  const columnsRead = `id, seq, at, type, text, actor_name AS actorName, unit_name AS unitName, project_id AS projectId,
    application_id AS applicationId, case_id AS caseId`;
  const wanted = `FROM domain_event WHERE ${column} IN (${placeholders(ids.length)})
    AND audience IN (${placeholders(audiences.length)}) AND outcome = 'done'
    ${request.inside ? '' : `AND ${progress}`} ${before.length > 0 ? 'AND seq < ?' : ''}`;
  const rows = await read.query(
    ids.length === 1
      ? // The index stops after one page; ranking would read all the events.
        `SELECT ${columnsRead} ${wanted} ORDER BY seq DESC LIMIT ?`
      : `SELECT * FROM (
           SELECT ${columnsRead}, ROW_NUMBER() OVER (PARTITION BY ${column} ORDER BY seq DESC) AS place ${wanted}
         ) ranked WHERE place <= ? ORDER BY seq DESC`,
    params,
  );
  const events = rows.map(toRow);
  return ids.map((id) =>
    toPage(
      events.filter((event) => event[subject] === id),
      first,
    ),
  );
}

function toPage(found: TimelineRow[], first: number): TimelinePage {
  const edges = found.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return { edges, pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
