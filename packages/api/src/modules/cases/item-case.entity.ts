import { CaseOutcome, CaseStatus } from '@gongshen/shared/case';
import { DeliveryMethod, DeliveryState } from '@gongshen/shared/certificate';
import { ClockState, LimitUnit } from '@gongshen/shared/clock';
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
  TextColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';

/**
 * One department's handling of one item of one application.
 * The columns from `clockState` to `dueOrder` are an index of the clock's events, written from `clockColumns` alone.
 */
@Entity('item_case')
@IndexOn(['number'], { unique: true })
@IndexOn(['applicationId', 'itemCode'], { unique: true })
@IndexOn(['projectId', 'itemCode'])
@IndexOn(['deliveryState', 'districtCode', 'decidedAt'])
@IndexOn(['unitId', 'status', 'dueOrder'])
@IndexOn(['unitId', 'clockState', 'dueOn'])
@IndexOn(['unitId', 'stoppedOn', 'status', 'clockState', 'waiting', 'dueOn', 'districtCode'])
export class ItemCaseRow {
  @KeyColumn() id: string;
  @TextColumn(40) number: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @RefColumn('organisation') organisationId: string;
  @TextColumn(12) districtCode: string;
  @TextColumn(36) catalogueId: string;
  @TextColumn(60) itemCode: string;
  @TextColumn(200) itemName: string;
  @TextColumn(60) stageCode: string;
  @RefColumn('unit') unitId: string;
  @RefColumn('account', { nullable: true }) handlerId: string | null;
  @EnumColumn('item_case', CaseStatus) status: CaseStatus;
  /** What was decided; stays when the case moves on to issued. */
  @EnumColumn('item_case', CaseOutcome, { nullable: true }) outcome: CaseOutcome | null;
  /** In days of `limitUnit`; 0 for 即办. */
  @IntColumn() promisedLimit: number;
  @EnumColumn('item_case', LimitUnit) limitUnit: LimitUnit;
  /** In working days unless the catalogue says otherwise; null when no statute sets one. */
  @IntColumn({ nullable: true }) legalLimit: number | null;
  @EnumColumn('item_case', ClockState) clockState: ClockState;
  /** The promised limit with its extensions. */
  @IntColumn() clockLimit: number;
  @PlainDateColumn({ nullable: true }) startedOn: string | null;
  @PlainDateColumn({ nullable: true }) stoppedOn: string | null;
  @PlainDateColumn({ nullable: true }) dueOn: string | null;
  /** `dueOn`, or a day after all others: what lists are ordered by. */
  @PlainDateColumn() dueOrder: string;
  /** Days used up to and including `countedOn`; while the clock runs the later days come on top. */
  @IntColumn() counted: number;
  @PlainDateColumn({ nullable: true }) countedOn: string | null;
  /** A prerequisite of either gate is unmet. */
  @BooleanColumn() waiting: boolean;
  @InstantColumn() createdAt: string;
  @InstantColumn({ nullable: true }) acceptedAt: string | null;
  @InstantColumn({ nullable: true }) declinedAt: string | null;
  @LongTextColumn({ nullable: true }) declineReason: string | null;
  @InstantColumn({ nullable: true }) decidedAt: string | null;
  @RefColumn('account', { nullable: true }) decidedBy: string | null;
  @LongTextColumn({ nullable: true }) decisionReason: string | null;
  @LongTextColumn({ nullable: true }) conditions: string | null;
  @LongTextColumn({ nullable: true }) remedies: string | null;
  /** The earlier result it extends or changes: a document decided here, or a registered one. Both null: asked for anew. */
  @RefColumn(undefined, { nullable: true }) changesResultId: string | null;
  @RefColumn('prior_result', { nullable: true }) changesPriorId: string | null;
  /** Why the lead unit put it into the running application; null for what was filed. */
  @LongTextColumn({ nullable: true }) addedReason: string | null;
  /** The department ended it itself, and on what ground; null when the applicant withdrew. */
  @LongTextColumn({ nullable: true }) terminationReason: string | null;
  @TextColumn(500, { nullable: true }) terminationBasis: string | null;
  /** The approval was taken back: from then on the item counts as refused, whatever `outcome` says. */
  @InstantColumn({ nullable: true }) revokedAt: string | null;
  @LongTextColumn({ nullable: true }) revokedReason: string | null;
  @EnumColumn('item_case', DeliveryState, { nullable: true }) deliveryState: DeliveryState | null;
  @EnumColumn('item_case', DeliveryMethod, { nullable: true }) deliveryMethod: DeliveryMethod | null;
  @InstantColumn({ nullable: true }) notifiedAt: string | null;
  @InstantColumn({ nullable: true }) handedOutAt: string | null;
  @RefColumn('account', { nullable: true }) handedOutBy: string | null;
  @TextColumn(100, { nullable: true }) recipient: string | null;
  @InstantColumn({ nullable: true }) downloadedAt: string | null;
  @VersionColumn() version: number;
}
