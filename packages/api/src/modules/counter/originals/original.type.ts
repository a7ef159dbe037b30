import {
  Carriage,
  OriginalAction,
  OriginalCondition,
  OriginalLane,
  OriginalState,
  TransferDirection,
} from '@gongshen/shared/original';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../../kernel/graphql/connection.js';
import { DateTimeScalar } from '../../../kernel/graphql/scalars.js';
import type { OriginalTransfer } from './paper-original.entity.js';

registerEnumType(OriginalState, { name: 'OriginalState' });
registerEnumType(OriginalAction, { name: 'OriginalAction' });
registerEnumType(OriginalCondition, { name: 'OriginalCondition' });
registerEnumType(OriginalLane, { name: 'OriginalLane' });
registerEnumType(Carriage, { name: 'Carriage' });
registerEnumType(TransferDirection, { name: 'TransferDirection' });

/** 纸质原件 (珠 13). */
@ObjectType('PaperOriginal')
export class PaperOriginalType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: '原件编号, on its label' }) number: string;
  @Field(() => String) name: string;
  @Field(() => ID, { nullable: true }) requirementCode: string | null;
  @Field(() => Int) copies: number;
  @Field(() => Int) pages: number;
  @Field(() => OriginalCondition) paperCondition: OriginalCondition;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String) receivedFrom: string;
  @Field(() => DateTimeScalar) receivedAt: string;
  @Field(() => OriginalState) state: OriginalState;
  @Field(() => DateTimeScalar, { description: 'Since when it is where it is.' }) sinceAt: string;
  @Field(() => String, { nullable: true }) remark: string | null;
  @Field(() => Int) version: number;
}

/** One handing on: a row of the transfer slip's register. */
@ObjectType('OriginalTransfer')
export class OriginalTransferType {
  @Field(() => ID) id: string;
  @Field(() => TransferDirection) direction: TransferDirection;
  @Field(() => String) fromName: string;
  /** Has a resolver. */
  toName: string;
  @Field(() => Carriage) carriage: Carriage;
  @Field(() => String, { nullable: true }) carrier: string | null;
  /** These three have resolvers. */
  trackingNumber: string | null;
  address: string | null;
  receivedBy: string | null;
  @Field(() => String, { nullable: true }) recipientRelation: string | null;
  @Field(() => DateTimeScalar) sentAt: string;
}

/** A step of one original's way. */
@ObjectType('OriginalMovement')
export class OriginalMovementType {
  @Field(() => OriginalTransferType) transfer: OriginalTransfer;
  @Field(() => DateTimeScalar, { nullable: true }) arrivedAt: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) missingAt: string | null;
}

@ObjectType('OriginalLaneCount')
export class OriginalLaneCountType {
  @Field(() => OriginalLane) lane: OriginalLane;
  @Field(() => Int) count: number;
}

export const { ConnectionType: PaperOriginalConnectionType } = countedConnectionOf(
  'PaperOriginal',
  () => PaperOriginalType,
);
