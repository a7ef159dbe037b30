import type { EventAudience } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { Application } from './application.entity.js';

/** Audit, timeline and reactions of something that happened to an application; texts are whole Chinese sentences. */
export function applicationEvent(
  tx: Tx,
  application: Pick<Application, 'id' | 'projectId'>,
  event: {
    type: string;
    text: string;
    before?: unknown;
    after?: unknown;
    materialVersionIds?: readonly string[];
    audience?: EventAudience;
  },
): Promise<void> {
  return tx.event({
    ...event,
    subject: { type: 'application', id: application.id },
    projectId: application.projectId,
    applicationId: application.id,
  });
}
