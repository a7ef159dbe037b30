import type { DomainEventInput } from '../../../kernel/database/domain-event-input.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { SupplementNoticeRow, SupplementRequestRow } from './supplement.entity.js';

type About = Pick<DomainEventInput, 'type' | 'text' | 'before' | 'after' | 'materialVersionIds' | 'audience'>;

/** What happened to a request: a matter between the authorities until a notice is made of it. */
export function requestEvent(
  tx: Tx,
  request: Pick<SupplementRequestRow, 'id' | 'projectId' | 'applicationId' | 'caseId'>,
  about: About,
): Promise<void> {
  const { id, projectId, applicationId, caseId } = request;
  const subject = { type: 'supplementRequest', id };
  return tx.event({ audience: 'authority', ...about, subject, projectId, applicationId, caseId });
}

/** What happened to a notice, which concerns the whole application. */
export function noticeEvent(
  tx: Tx,
  notice: Pick<SupplementNoticeRow, 'id' | 'projectId' | 'applicationId'>,
  about: About,
): Promise<void> {
  const { id, projectId, applicationId } = notice;
  return tx.event({ ...about, subject: { type: 'supplementNotice', id }, projectId, applicationId });
}
