import { OpinionKind, OpinionState, Stance } from '@gongshen/shared/opinion';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';

/** A department's view of one item case. Locked once given; a later one supersedes it and both stay. */
@Entity('opinion')
@IndexOn(['caseId', 'state'])
@IndexOn(['applicationId'])
@IndexOn(['projectId'])
@IndexOn(['requestId'])
@IndexOn(['state', 'givenAt'])
export class OpinionRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @TextColumn(60) itemCode: string;
  /** Null: an outside body gave it, through the link it was sent. */
  @RefColumn('unit', { nullable: true }) unitId: string | null;
  @EnumColumn('opinion', OpinionKind) kind: OpinionKind;
  @EnumColumn('opinion', Stance) stance: Stance;
  @LongTextColumn() text: string;
  /** The text as it is searched (`searchText`); null in a draft, which is never found. */
  @LongTextColumn({ nullable: true }) searchText: string | null;
  @EnumColumn('opinion', OpinionState) state: OpinionState;
  @RefColumn('account', { nullable: true }) authorId: string | null;
  @InstantColumn() savedAt: string;
  @InstantColumn({ nullable: true }) givenAt: string | null;
  @RefColumn('opinion', { nullable: true }) supersededBy: string | null;
  /** The request it answers, or is being drafted for. */
  @RefColumn('opinion_request', { nullable: true }) requestId: string | null;
  /** Who signed for the outside body. */
  @TextColumn(100, { nullable: true }) giverName: string | null;
  @TextColumn(100, { nullable: true }) outsideBody: string | null;
  @VersionColumn() version: number;
}

/** The exact material versions an opinion was given on (domain §4). */
@Entity('opinion_material')
@IndexOn(['materialVersionId'])
export class OpinionMaterialRow {
  @KeyColumn() opinionId: string;
  @KeyColumn() materialVersionId: string;
}
