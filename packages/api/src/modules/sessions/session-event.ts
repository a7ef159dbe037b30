import type { DomainEventInput } from '../../kernel/database/domain-event-input.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { JointSession } from './joint-session.entity.js';

/** What happened to a session, for audit and timeline; `after` carries what notices and reactions need. */
export function sessionEvent(
  tx: Tx,
  session: Pick<JointSession, 'id' | 'projectId' | 'applicationId'>,
  about: Pick<DomainEventInput, 'type' | 'text' | 'before' | 'after' | 'audience'>,
): Promise<void> {
  return tx.event({
    ...about,
    subject: { type: 'session', id: session.id },
    projectId: session.projectId,
    applicationId: session.applicationId,
  });
}
