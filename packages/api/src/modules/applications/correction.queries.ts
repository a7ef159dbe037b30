import { NoticeState } from '@gongshen/shared/application';
import type { Reader } from '../../kernel/database/reader.js';
import type { Tx } from '../../kernel/database/tx.js';
import { CorrectionNoticeRow, CorrectionPointRow } from './correction.entity.js';

export interface NoticeWithPoints extends CorrectionNoticeRow {
  points: CorrectionPointRow[];
}

/** All notices of many applications with their points, oldest first: two statements. */
export async function loadNotices(reader: Reader, applicationIds: readonly string[]): Promise<NoticeWithPoints[]> {
  if (applicationIds.length === 0) return [];
  const notices = await reader.list(CorrectionNoticeRow, { applicationId: applicationIds }, { round: 'asc' });
  if (notices.length === 0) return [];
  const points = await reader.list(
    CorrectionPointRow,
    { noticeId: notices.map(({ id }) => id) },
    { requirementCode: 'asc' },
  );
  return notices.map((notice) => ({ ...notice, points: points.filter((point) => point.noticeId === notice.id) }));
}

/** The point of the open notice that names a requirement; null when none does. */
export async function findOpenPoint(
  reader: Reader,
  applicationId: string,
  requirementCode: string,
): Promise<CorrectionPointRow | null> {
  const shape = reader.shape(CorrectionPointRow);
  const [raw] = await reader.query(
    `SELECT ${shape.selectList('p')} FROM correction_point p JOIN correction_notice n ON n.id = p.notice_id
     WHERE n.application_id = ? AND n.state = ? AND p.requirement_code = ?`,
    [applicationId, NoticeState.open, requirementCode],
  );
  return raw ? shape.fromRow(raw) : null;
}

/** Marks a point as dealt with by a new material or a changed form. */
export async function resolvePoint(tx: Tx, pointId: string): Promise<void> {
  await tx.updateWhere(CorrectionPointRow, { id: pointId }, { resolved: true });
}
