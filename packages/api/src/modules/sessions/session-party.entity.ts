import { InvitationAnswer } from '@gongshen/shared/session';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
  EnumColumn,
  IndexOn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** A unit that was asked to come, and what it answered. */
@Entity('session_invitation')
@IndexOn(['unitId'])
@IndexOn(['sessionId', 'unitId'], { unique: true })
export class SessionInvitation {
  @KeyColumn() id: string;
  @RefColumn('joint_session') sessionId: string;
  @RefColumn('unit') unitId: string;
  @EnumColumn('session_invitation', InvitationAnswer) answer: InvitationAnswer;
  @RefColumn('account', { nullable: true }) answeredBy: string | null;
  @InstantColumn({ nullable: true }) answeredAt: string | null;
  /** Between authorities; not for the applicant. */
  @LongTextColumn({ nullable: true }) remark: string | null;
  /** Who will come, as the unit writes it. */
  @TextColumn(200, { nullable: true }) attendees: string | null;
  /** By the minutes; null before. */
  @BooleanColumn({ nullable: true }) attended: boolean | null;
}

/** Somebody of neither side's units: an expert, the builder, the designer. */
@Entity('session_guest')
@IndexOn(['sessionId'])
export class SessionGuest {
  @KeyColumn() id: string;
  @RefColumn('joint_session') sessionId: string;
  @TextColumn(60) name: string;
  @TextColumn(120) organisation: string;
  @TextColumn(20) phone: string;
  @BooleanColumn({ nullable: true }) attended: boolean | null;
}
