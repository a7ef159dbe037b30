import type { ApplicationAction } from '@gongshen/shared/application';
import type { Actor, Caller } from '../../../kernel/actor.js';
import type { Reader } from '../../../kernel/database/reader.js';
import { rowMapper } from '../../../kernel/database/rows.js';
import { placeholders } from '../../../kernel/database/sql-connection.js';
import { Application, getApplication, type OpenRequirement, type Told } from '../../applications/index.js';
import { districtCondition } from '../../identity/index.js';
import { SupplementNoticeRow, SupplementRequestRow } from './supplement.entity.js';
import { mayDecideSupplements } from './supplement.policy.js';

/** The notice, when the caller may read its application. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getReadableNotice(read: Reader, caller: Caller, id: string): Promise<SupplementNoticeRow> {
  const notice = await read.get(SupplementNoticeRow, { id });
  await getApplication(read, caller, notice.applicationId);
  return notice;
}

/** A point with the case it is asked for. */
export interface PointOfCase {
  id: string;
  requestId: string;
  noticeId: string | null;
  requirementCode: string | null;
  requirementName: string | null;
  text: string;
  caseId: string;
  itemName: string;
  answer: string | null;
  replaced: boolean;
}

const toPoint = rowMapper<PointOfCase>({ replaced: 'boolean' });

/** Points of requests, or of notices; what was withdrawn meanwhile is no part of a notice. In the order they were asked. */
export async function pointsOf(
  read: Reader,
  of: 'request_id' | 'notice_id',
  ids: readonly string[],
): Promise<PointOfCase[]> {
  if (ids.length === 0) return [];
  const scope = of === 'request_id' ? 'p.request_id' : "r.state <> 'withdrawn' AND r.notice_id";
  const rows = await read.query(
    `SELECT p.id AS id, p.request_id AS requestId, r.notice_id AS noticeId, p.requirement_code AS requirementCode,
       p.requirement_name AS requirementName, p.text AS text, r.case_id AS caseId, c.item_name AS itemName,
       p.answer AS answer, p.replaced AS replaced
     FROM supplement_point p JOIN supplement_request r ON r.id = p.request_id JOIN item_case c ON c.id = r.case_id
     WHERE ${scope} IN (${placeholders(ids.length)}) ORDER BY r.asked_at, r.id, p.seq`,
    ids,
  );
  return rows.map(toPoint);
}

/** The applicant is answering a supplement of this case: its time stands still (珠 15). */
export async function isBeingAnswered(read: Reader, caseId: string): Promise<boolean> {
  return (await read.find(SupplementRequestRow, { caseId, state: 'agreed' })) !== null;
}

/** Requirements that open notices name. One statement. */
export async function toSupply(read: Reader, applicationIds: readonly string[]): Promise<OpenRequirement[]> {
  const rows = await read.query<Omit<OpenRequirement, 'because'> & { number: string }>(
    `SELECT r.application_id AS applicationId, p.requirement_code AS requirementCode, n.number AS number
     FROM supplement_request r JOIN supplement_point p ON p.request_id = r.id JOIN supplement_notice n ON n.id = r.notice_id
     WHERE r.application_id IN (${placeholders(applicationIds.length)}) AND r.state = 'agreed'
       AND p.requirement_code IS NOT NULL ORDER BY p.id`,
    applicationIds,
  );
  return rows.map(({ applicationId, requirementCode, number }) => ({
    applicationId,
    requirementCode,
    because: `补件通知 ${number} 要求补充`,
  }));
}

/** What the applicant was told of a case by supplement notices. */
export async function supplementsTold(read: Reader, caseId: string): Promise<Told[]> {
  const rows = await read.query<{ id: string; at: string; requirementCode: string | null; text: string }>(
    `SELECT n.id AS id, n.issued_at AS at, p.requirement_code AS requirementCode, p.text AS text
     FROM supplement_request r JOIN supplement_notice n ON n.id = r.notice_id JOIN supplement_point p ON p.request_id = r.id
     WHERE r.case_id = ? AND r.state <> 'withdrawn' ORDER BY n.issued_at, p.seq`,
    [caseId],
  );
  return rows.map(({ at, requirementCode, text }) => {
    return { at, way: 'supplement', about: caseId, points: [{ requirementCode, text }] };
  });
}

/** What waits for the decision of this coordinator, the longest first. One statement. */
export async function waitingForDecision(
  read: Reader,
  { acting }: Actor,
  first: number,
): Promise<SupplementRequestRow[]> {
  if (acting.unitId === null) return [];
  const shape = read.shape(SupplementRequestRow);
  const district = districtCondition(acting, 'a.district_code');
  const rows = await read.query(
    `SELECT ${shape.selectList('r')} FROM supplement_request r JOIN application a ON a.id = r.application_id
     WHERE r.state = 'requested' AND a.lead_unit_id = ? AND ${district.sql}
     ORDER BY r.asked_at, r.id LIMIT ${Math.min(Math.max(Math.trunc(first), 1), 100)}`,
    [acting.unitId, ...district.params],
  );
  return rows.map((raw) => shape.fromRow(raw));
}

/** `decideSupplements`, where there is something to decide and it is this person's. Two statements. */
export async function supplementActions(
  read: Reader,
  actor: Actor,
  applicationIds: readonly string[],
): Promise<Map<string, ApplicationAction[]>> {
  if (actor.acting.role !== 'leadCoordinator' || applicationIds.length === 0) return new Map();
  const applications = await read.list(Application, { id: [...applicationIds] });
  const own = applications.filter((application) => mayDecideSupplements(actor.acting, application));
  if (own.length === 0) return new Map();
  const requests = await read.list(SupplementRequestRow, {
    applicationId: own.map(({ id }) => id),
    state: 'requested',
  });
  return new Map(requests.map(({ applicationId }) => [applicationId, ['decideSupplements']]));
}
