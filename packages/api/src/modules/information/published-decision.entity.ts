import { CaseOutcome } from '@gongshen/shared/case';
import { ResultKind } from '@gongshen/shared/certificate';
import { PublishedStanding, WithholdingGround } from '@gongshen/shared/information';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  KeyColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/**
 * 许可法 40: a decision as the public reads it, written when it is taken and shown from its publication on. Nothing else is in it: whoever
 * reads this table, or a copy of it, learns no contact, no number of a person, no address and no opinion.
 * Its id is its own: no id of a case or a project leaves the house by this way (S58).
 */
@Entity('published_decision')
@IndexOn(['caseId'], { unique: true })
@IndexOn(['decidedOn', 'id'])
@IndexOn(['districtCode', 'decidedOn'])
@IndexOn(['unitId', 'decidedOn'])
@IndexOn(['itemCode', 'decidedOn'])
@IndexOn(['stageCode', 'decidedOn'])
export class PublishedDecisionRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('result_document', { nullable: true }) resultId: string | null;
  @EnumColumn('published_decision', CaseOutcome) outcome: CaseOutcome;
  @EnumColumn('published_decision', ResultKind) kind: ResultKind;
  @TextColumn(100) number: string;
  @TextColumn(200) title: string;
  @TextColumn(200) projectName: string;
  @TextColumn(40) projectCode: string;
  /** An organisation by its name; a natural person masked already. */
  @TextColumn(120) holder: string;
  @TextColumn(12) districtCode: string;
  @TextColumn(60) stageCode: string;
  @TextColumn(100) stageName: string;
  @TextColumn(60) itemCode: string;
  @TextColumn(200) itemName: string;
  @RefColumn('unit') unitId: string;
  @PlainDateColumn() decidedOn: string;
  @PlainDateColumn() issuedOn: string;
  @PlainDateColumn({ nullable: true }) validUntil: string | null;
  /** As it was last told; what has run out by its day is judged when read. */
  @EnumColumn('published_decision', PublishedStanding) standing: PublishedStanding;
  /** Null: decided, not handed out yet. */
  @InstantColumn({ nullable: true }) publishedAt: string | null;
  @EnumColumn('published_decision', WithholdingGround, { nullable: true }) withheldGround: WithholdingGround | null;
  @TextColumn(500, { nullable: true }) withheldBasis: string | null;
  @TextColumn(1000, { nullable: true }) withheldReason: string | null;
  @InstantColumn({ nullable: true }) withheldAt: string | null;
  @RefColumn('account', { nullable: true }) withheldBy: string | null;
}
