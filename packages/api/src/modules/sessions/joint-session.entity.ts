import { SessionKind, SessionState, SessionVerdict } from '@gongshen/shared/session';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';

/** 联合会审、现场踏勘、联合监督、综合竣工验收 of one application (珠 15; 沪 15). */
@Entity('joint_session')
@IndexOn(['number'], { unique: true })
@IndexOn(['projectId'])
@IndexOn(['applicationId'])
@IndexOn(['districtCode', 'startsAt'])
@IndexOn(['organisationId', 'startsAt'])
@IndexOn(['startsAt'])
@IndexOn(['acceptanceKey'], { unique: true })
@IndexOn(['resultFileId'], { unique: true })
export class JointSession {
  @KeyColumn() id: string;
  @TextColumn(40) number: string;
  @EnumColumn('joint_session', SessionKind) kind: SessionKind;
  @EnumColumn('joint_session', SessionState) state: SessionState;
  @TextColumn(200) title: string;
  @RefColumn('project') projectId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('organisation') organisationId: string;
  @TextColumn(12) districtCode: string;
  @RefColumn('account') calledBy: string;
  @RefColumn('unit') calledByUnitId: string;
  @InstantColumn() startsAt: string;
  @InstantColumn() endsAt: string;
  @TextColumn(200) place: string;
  @LongTextColumn() agenda: string;
  /** How often date or state were changed: what a calendar knows a newer invitation by (RFC 5545, SEQUENCE). */
  @IntColumn() sequence: number;
  @LongTextColumn({ nullable: true }) minutes: string | null;
  @InstantColumn({ nullable: true }) heldAt: string | null;
  @EnumColumn('joint_session', SessionVerdict, { nullable: true }) overallVerdict: SessionVerdict | null;
  @LongTextColumn({ nullable: true }) overallText: string | null;
  @InstantColumn({ nullable: true }) concludedAt: string | null;
  @RefColumn('account', { nullable: true }) concludedBy: string | null;
  @TextColumn(60, { nullable: true }) resultNumber: string | null;
  @RefColumn('stored_file', { nullable: true }) resultFileId: string | null;
  @LongTextColumn({ nullable: true }) cancelReason: string | null;
  /** The application of a completion acceptance that may still pass, so that there is one at a time; else null. */
  @TextColumn(36, { nullable: true }) acceptanceKey: string | null;
  @InstantColumn() createdAt: string;
  @VersionColumn() version: number;
}

/** The cases a session is about. */
@Entity('session_case')
@IndexOn(['caseId'])
export class SessionCase {
  @KeyColumn() sessionId: string;
  @KeyColumn() caseId: string;
}

/** Papers sent with the invitation. */
@Entity('session_file')
@IndexOn(['fileId'])
export class SessionFile {
  @KeyColumn() sessionId: string;
  @KeyColumn() fileId: string;
}

/** What the result document of a completion acceptance says: it can be made again from this, byte for byte. */
@Entity('session_result')
export class SessionResult {
  @KeyColumn() sessionId: string;
  @JsonColumn() content: unknown;
}
