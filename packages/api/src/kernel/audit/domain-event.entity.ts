import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  LongTextColumn,
  TextColumn,
} from '../database/columns.js';

/** Who sees an event in a timeline. `audit`: nobody, it stands in the log only. */
export const EventAudience = { all: 'all', authority: 'authority', audit: 'audit' } as const;
export type EventAudience = keyof typeof EventAudience;
export const EventOutcome = { done: 'done', refused: 'refused' } as const;
export type EventOutcome = keyof typeof EventOutcome;

/** Audit and timeline in one append-only table: who, for which unit, what, when, before → after. */
@Entity('domain_event')
@IndexOn(['projectId', 'seq'])
@IndexOn(['applicationId', 'at'])
@IndexOn(['caseId', 'at'])
@IndexOn(['at'])
export class DomainEvent {
  @KeyColumn() id: string;
  /** Running number within the project; 0 for events without one. */
  @IntColumn() seq: number;
  @InstantColumn() at: string;
  @TextColumn(80) type: string;
  @TextColumn(36, { nullable: true }) actorAccountId: string | null;
  @TextColumn(80) actorName: string;
  @TextColumn(40, { nullable: true }) actorRole: string | null;
  @TextColumn(36, { nullable: true }) unitId: string | null;
  @TextColumn(120, { nullable: true }) unitName: string | null;
  @TextColumn(36, { nullable: true }) organisationId: string | null;
  @TextColumn(36, { nullable: true }) projectId: string | null;
  @TextColumn(36, { nullable: true }) applicationId: string | null;
  @TextColumn(36, { nullable: true }) caseId: string | null;
  @TextColumn(40, { nullable: true }) subjectType: string | null;
  @TextColumn(64, { nullable: true }) subjectId: string | null;
  @JsonColumn({ nullable: true }) before: unknown;
  @JsonColumn({ nullable: true }) after: unknown;
  @JsonColumn({ nullable: true }) materialVersionIds: string[] | null;
  /** The sentence of the timeline, in Chinese. */
  @LongTextColumn() text: string;
  @EnumColumn('domain_event', EventAudience) audience: EventAudience;
  @EnumColumn('domain_event', EventOutcome) outcome: EventOutcome;
  @TextColumn(36, { nullable: true }) correlationId: string | null;
}
