import { OpinionKind, OpinionRequestState } from '@gongshen/shared/opinion';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
  EnumColumn,
  IndexOn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  LongTextColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';

/** A view on a case that was asked for: of a unit, or of an outside body. */
@Entity('opinion_request')
@IndexOn(['caseId'])
@IndexOn(['applicationId'])
@IndexOn(['unitId', 'state', 'dueOn'])
@IndexOn(['openKey'], { unique: true })
export class OpinionRequestRow {
  @KeyColumn() id: string;
  @EnumColumn('opinion_request', OpinionKind) kind: OpinionKind;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @TextColumn(12) districtCode: string;
  /** Who is asked; null: the outside body. */
  @RefColumn('unit', { nullable: true }) unitId: string | null;
  @TextColumn(100, { nullable: true }) outsideBody: string | null;
  @TextColumn(20, { nullable: true }) outsidePhone: string | null;
  @LongTextColumn() question: string;
  /** Whose materials the question is about; all that an outside body is shown. */
  @JsonColumn() requirementCodes: string[];
  /** Null: by the system, because a material was replaced. */
  @RefColumn('account', { nullable: true }) askedBy: string | null;
  @RefColumn('unit') askedByUnitId: string;
  @InstantColumn() askedAt: string;
  @PlainDateColumn() dueOn: string;
  @EnumColumn('opinion_request', OpinionRequestState) state: OpinionRequestState;
  /** When it was answered or cancelled. */
  @InstantColumn({ nullable: true }) closedAt: string | null;
  @BooleanColumn() becauseReplaced: boolean;
  /** A hash of case, kind and who is asked, while it is open: nobody is asked the same twice at a time. */
  @TextColumn(64, { nullable: true }) openKey: string | null;
  @VersionColumn() version: number;
}

/** A link an outside body answers by. Only the hash of its token is kept. */
@Entity('consultation_link')
@IndexOn(['requestId'])
export class ConsultationLinkRow {
  /** SHA-256 of the token, in hex. */
  @KeyColumn(64) tokenHash: string;
  @RefColumn('opinion_request') requestId: string;
  @InstantColumn() expiresAt: string;
}

/** What the applicant is asked to say about an opinion, and said (珠 15). */
@Entity('opinion_reply')
@IndexOn(['opinionId'], { unique: true })
export class OpinionReplyRow {
  @KeyColumn() id: string;
  @RefColumn('opinion') opinionId: string;
  @LongTextColumn() question: string;
  @RefColumn('account') askedBy: string;
  @InstantColumn() askedAt: string;
  @PlainDateColumn() dueOn: string;
  @LongTextColumn({ nullable: true }) text: string | null;
  @RefColumn('account', { nullable: true }) repliedBy: string | null;
  @InstantColumn({ nullable: true }) repliedAt: string | null;
}
