import { type Standing, type Status, type View, views } from './case-model.js';
import { itemCode, type World } from './case-world.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of hand-written statements
type Row = any;
const missing = { id: '00000000-0000-7000-8000-000000000000', version: 1, state: null };

/** The newest row of each thing that hangs on the case, as a page that was just loaded would know it. */
export interface Seen {
  itemCase: Row;
  added: Row | null;
  application: Row;
  procedure: Row;
  procedurePoints: string[];
  supplement: Row;
  notice: Row;
  supplementPoints: string[];
  extension: Row;
  opinions: Row[];
  requests: Row[];
  reply: Row | null;
  owed: Row;
  session: Row;
  putRight: Row[];
  payment: Row;
  delivery: Row;
  change: Row | null;
  result: Row;
}

/** What is stored, read past the schema: the model is held against the rows, the schema's answers against the rows as well. */
export async function see({ app, applicationId, caseId, projectId }: World): Promise<Seen> {
  const list = (sql: string, ...params: string[]): Promise<Row[]> => app.services.db.read.query(sql, params);
  const newest = async (sql: string, ...params: string[]): Promise<Row> =>
    (await list(`${sql} ORDER BY id DESC LIMIT 1`, ...params))[0] ?? missing;
  const state = 'SELECT id, version, state';
  const [cases, application, procedure, supplement, extension, opinions, requests, replies, owed, session, payment] =
    await Promise.all([
      list(
        `SELECT id, version, status, item_code AS item, revoked_at AS revokedAt, due_on AS dueOn
         FROM item_case WHERE application_id = ?`,
        applicationId,
      ),
      newest('SELECT id, version, status FROM application WHERE id = ?', applicationId),
      newest(`${state} FROM special_procedure WHERE case_id = ?`, caseId),
      newest(`${state}, notice_id AS noticeId FROM supplement_request WHERE case_id = ?`, caseId),
      newest(`${state}, days FROM case_extension WHERE case_id = ?`, caseId),
      list(
        `SELECT o.id, o.version, o.state, o.kind, o.outside_body AS body, o.request_id AS requestId, u.code AS unit,
           (SELECT COUNT(*) FROM opinion_material om JOIN material_version v ON v.id = om.material_version_id
            JOIN material m ON m.id = v.material_id WHERE om.opinion_id = o.id AND m.current_version_id <> v.id) AS stale
         FROM opinion o LEFT JOIN unit u ON u.id = o.unit_id WHERE o.case_id = ? ORDER BY o.id`,
        caseId,
      ),
      list(
        `SELECT id, version, state, kind, outside_body AS body FROM opinion_request WHERE case_id = ? ORDER BY id`,
        caseId,
      ),
      list(
        `SELECT r.opinion_id AS opinionId, r.replied_at AS repliedAt FROM opinion_reply r JOIN opinion o ON o.id = r.opinion_id
         WHERE o.case_id = ? ORDER BY r.id DESC LIMIT 1`,
        caseId,
      ),
      newest(`${state} FROM owed_material WHERE case_id = ?`, caseId),
      newest(`${state} FROM joint_session WHERE application_id = ?`, applicationId),
      newest(`${state} FROM payment_notice WHERE case_id = ?`, caseId),
    ]);
  const [procedurePoints, supplementPoints, notice, putRight, delivery, changes, result] = await Promise.all([
    list('SELECT id FROM put_right_point WHERE procedure_id = ? AND settled = 0 ORDER BY id', procedure.id),
    list('SELECT id FROM supplement_point WHERE request_id = ? ORDER BY id', supplement.id),
    newest(`${state} FROM supplement_notice WHERE id = ?`, supplement.noticeId ?? missing.id),
    list(`${state} FROM rectification WHERE session_id = ? ORDER BY id`, session.id),
    newest(`${state} FROM delivery WHERE case_id = ?`, caseId),
    list("SELECT id, version FROM application WHERE project_id = ? AND circumstance = 'change'", projectId),
    newest('SELECT id FROM result_document WHERE case_id = ? AND effective = 1', caseId),
  ]);
  const ids = (rows: Row[]): string[] => rows.map(({ id }) => id);
  return {
    itemCase: cases.find(({ id }) => id === caseId),
    added: cases.find(({ item }) => item !== itemCode) ?? null,
    ...{ application, procedure, supplement, extension, opinions, requests, owed, session, payment, notice, putRight },
    ...{ procedurePoints: ids(procedurePoints), supplementPoints: ids(supplementPoints) },
    ...{ reply: replies[0] ?? null, delivery, change: changes[0] ?? null, result },
  };
}

export const viewOf = ({ kind, body }: Row): View => (kind === 'consultation' && body !== null ? 'outside' : kind);

const among = <T extends string>(state: string | null, open: readonly T[]): T | null =>
  open.find((each) => each === state) ?? null;

/** The rows in the words of the model. */
export function standingSeen(seen: Seen): Standing {
  const ofView = <T>(tell: (view: View) => T) =>
    Object.fromEntries(views.map((view) => [view, tell(view)])) as Record<View, T>;
  return {
    status: seen.itemCase.status as Status,
    revoked: seen.itemCase.revokedAt !== null,
    application: seen.application.status,
    procedure: among(seen.procedure.state, ['open', 'puttingRight', 'rechecking']),
    supplement: among(seen.supplement.state, ['requested', 'agreed']),
    extension: seen.extension.state === 'requested' ? seen.extension.days : null,
    opinions: ofView((view) => {
      const standing = seen.opinions.filter((each) => each.state === 'given' && viewOf(each) === view);
      if (standing.length > 1) throw new Error(`${standing.length} views of ${view} stand`);
      return standing.length === 0 ? null : Number(standing[0].stale) > 0 ? 'stale' : 'fresh';
    }),
    asked: ofView(
      (view) => seen.requests.filter((each) => each.state === 'open' && viewOf(each) === view).length === 1,
    ),
    reply: seen.reply === null ? null : seen.reply.repliedAt === null ? 'asked' : 'replied',
    owed: seen.owed.state,
    session: seen.session.state,
    putRight: seen.putRight.map((each) => each.state),
    payment: seen.payment.state,
    delivery: seen.delivery.state,
    added: seen.added === null ? null : seen.added.status === 'assigned' ? 'open' : 'ended',
    change: seen.change !== null,
  };
}
