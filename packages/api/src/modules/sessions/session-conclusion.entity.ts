import { RectificationState, SessionVerdict } from '@gongshen/shared/session';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  LongTextColumn,
  PlainDateColumn,
  RefColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';

/** A unit's conclusion, about one of its cases or the matter as a whole. A later one supersedes it and both stay. */
@Entity('session_conclusion')
@IndexOn(['sessionId'])
export class SessionConclusion {
  @KeyColumn() id: string;
  @RefColumn('joint_session') sessionId: string;
  @RefColumn('unit') unitId: string;
  @RefColumn('item_case', { nullable: true }) caseId: string | null;
  @EnumColumn('session_conclusion', SessionVerdict) verdict: SessionVerdict;
  @LongTextColumn() text: string;
  @RefColumn('account') givenBy: string;
  @InstantColumn() givenAt: string;
  @RefColumn('session_conclusion', { nullable: true }) supersededBy: string | null;
}

/** 整改: something a unit wants put right by a day, the applicant's report of it, and the unit's second look. */
@Entity('rectification')
@IndexOn(['sessionId'])
@IndexOn(['reportFileId'])
export class RectificationRow {
  @KeyColumn() id: string;
  @RefColumn('joint_session') sessionId: string;
  @RefColumn('unit') unitId: string;
  @RefColumn('item_case', { nullable: true }) caseId: string | null;
  @LongTextColumn() text: string;
  @PlainDateColumn() dueOn: string;
  @EnumColumn('rectification', RectificationState) state: RectificationState;
  /** 1 at first, one more with every re-check that was not passed. */
  @IntColumn() round: number;
  @LongTextColumn({ nullable: true }) report: string | null;
  @RefColumn('stored_file', { nullable: true }) reportFileId: string | null;
  @InstantColumn({ nullable: true }) reportedAt: string | null;
  @LongTextColumn({ nullable: true }) recheckText: string | null;
  @RefColumn('account', { nullable: true }) recheckedBy: string | null;
  @InstantColumn({ nullable: true }) recheckedAt: string | null;
  @BooleanColumn({ nullable: true }) passed: boolean | null;
  @VersionColumn() version: number;
}
