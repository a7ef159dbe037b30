import type { EventAudience } from '../audit/domain-event.entity.js';

/** What an action tells the audit and the timeline. The actor, the instant and the running number are added by the unit of work. */
export interface DomainEventInput {
  /** `application.submitted`, `case.accepted` … */
  type: string;
  subject: { type: string; id: string };
  projectId?: string | null;
  applicationId?: string | null;
  caseId?: string | null;
  before?: unknown;
  after?: unknown;
  /** The material versions that were looked at. */
  materialVersionIds?: readonly string[];
  /** One Chinese sentence for the timeline. */
  text: string;
  /** Default `all`. */
  audience?: EventAudience;
}

/** A message that leaves after commit. `dedupeKey` makes the same message once only; made up when left out. */
export interface OutboxInput {
  /** `sms`, or another channel with a registered delivery. */
  channel: string;
  recipient: string;
  body: string;
  payload?: unknown;
  dedupeKey?: string;
}
