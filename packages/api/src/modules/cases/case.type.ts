import { CaseAction, CaseStatus, WorkbenchLane } from '@gongshen/shared/case';
import { Gate } from '@gongshen/shared/catalogue';
import { DeliveryMethod, DeliveryState } from '@gongshen/shared/certificate';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../kernel/graphql/connection.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';
import type { CasePrerequisiteRow } from './case-prerequisite.entity.js';
import type { ItemCaseRow } from './item-case.entity.js';
import type { UrgingRow } from './urging.entity.js';

registerEnumType(CaseStatus, { name: 'CaseStatus' });
registerEnumType(CaseAction, { name: 'CaseAction' });
registerEnumType(WorkbenchLane, { name: 'WorkbenchLane' });
registerEnumType(DeliveryState, { name: 'DeliveryState' });
registerEnumType(DeliveryMethod, { name: 'DeliveryMethod' });

/** 办件; its objects are the rows themselves, everything beside these columns has a resolver. */
@ObjectType('ItemCase')
export class ItemCaseType {
  @Field(() => ID) id: string;
  @Field(() => String) number: string;
  @Field(() => CaseStatus) status: CaseStatus;
  @Field(() => String, { nullable: true }) declineReason: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) decidedAt: string | null;
  @Field(() => String, { nullable: true }) decisionReason: string | null;
  @Field(() => String, { nullable: true }) conditions: string | null;
  @Field(() => String, { nullable: true }) remedies: string | null;
  @Field(() => String, { nullable: true, description: 'Added to the running application by the lead unit.' })
  addedReason: string | null;
  @Field(() => Int) version: number;
}

/** What a case waits for, or waited for. `byCaseId` has a resolver. */
@ObjectType('CasePrerequisite')
export class CasePrerequisiteType {
  @Field(() => ID) itemCode: string;
  @Field(() => String) itemName: string;
  @Field(() => Gate) gate: Gate;
  @Field(() => Boolean) met: boolean;
  @Field(() => PlainDateScalar, { nullable: true }) metOn: string | null;
  /** The other item was refused, not accepted, or ended. */
  @Field(() => Boolean) failed: boolean;
  @Field(() => String) unitName: string;
  @Field(() => Boolean) broughtIn: boolean;
  /** For `byCaseId`, which has a resolver; not in the schema. */
  row: CasePrerequisiteRow;
}

/** 送达; `handedOutBy` has a resolver. */
@ObjectType('Delivery')
export class DeliveryType {
  @Field(() => DeliveryState) state: DeliveryState;
  @Field(() => DeliveryMethod, { nullable: true }) method: DeliveryMethod | null;
  @Field(() => DateTimeScalar, { nullable: true }) notifiedAt: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) handedOutAt: string | null;
  @Field(() => String, { nullable: true }) recipient: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) downloadedAt: string | null;
  handedOutById: string | null;
}

export function toDelivery(row: ItemCaseRow): DeliveryType | null {
  if (row.deliveryState === null) return null;
  return {
    state: row.deliveryState,
    method: row.deliveryMethod,
    notifiedAt: row.notifiedAt,
    handedOutAt: row.handedOutAt,
    recipient: row.recipient,
    downloadedAt: row.downloadedAt,
    handedOutById: row.handedOutBy,
  };
}

/** 催办; `by` has a resolver. */
@ObjectType('Urging')
export class UrgingType {
  @Field(() => ID) id: string;
  @Field(() => String) unitName: string;
  @Field(() => String) text: string;
  @Field(() => DateTimeScalar) at: string;
  urgedBy: string;
}

export function toUrging({ id, unitName, text, at, urgedBy }: UrgingRow): UrgingType {
  return { id, unitName, text, at, urgedBy };
}

export const { ConnectionType: ItemCaseConnection } = countedConnectionOf('ItemCase', () => ItemCaseType);
