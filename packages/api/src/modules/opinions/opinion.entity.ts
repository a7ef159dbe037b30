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
export class OpinionRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @TextColumn(60) itemCode: string;
  @RefColumn('unit') unitId: string;
  @EnumColumn('opinion', OpinionKind) kind: OpinionKind;
  @EnumColumn('opinion', Stance) stance: Stance;
  @LongTextColumn() text: string;
  @EnumColumn('opinion', OpinionState) state: OpinionState;
  @RefColumn('account') authorId: string;
  @InstantColumn() savedAt: string;
  @InstantColumn({ nullable: true }) givenAt: string | null;
  @RefColumn('opinion', { nullable: true }) supersededBy: string | null;
  @VersionColumn() version: number;
}

/** The exact material versions an opinion was given on (domain §4). */
@Entity('opinion_material')
@IndexOn(['materialVersionId'])
export class OpinionMaterialRow {
  @KeyColumn() opinionId: string;
  @KeyColumn() materialVersionId: string;
}
