import type { DomainEventInput } from '../../kernel/database/domain-event-input.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { CertificateRow } from './certificate.entity.js';

/** What happened to a certificate, for audit, timeline, and whoever reacts. */
export function certificateEvent(
  tx: Tx,
  row: Pick<CertificateRow, 'id' | 'projectId' | 'applicationId' | 'caseId'>,
  about: Pick<DomainEventInput, 'type' | 'text' | 'before' | 'after' | 'audience'>,
): Promise<void> {
  const { id, projectId, applicationId, caseId } = row;
  return tx.event({ ...about, subject: { type: 'certificate', id }, projectId, applicationId, caseId });
}

/** `《建筑工程施工许可证》（440402202503050101）` */
export function certificateName({ title, number }: Pick<CertificateRow, 'title' | 'number'>): string {
  return `《${title}》${number === null ? '' : `（${number}）`}`;
}
