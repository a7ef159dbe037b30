import { DeliveryMethod } from '@gongshen/shared/certificate';
import { Lamp } from '@gongshen/shared/clock';
import {
  Carrier,
  DeliveryLane,
  IdentityPaper,
  ParcelState,
  RecipientRelation,
  ResultOccasion,
  ToldHow,
  ToldState,
} from '@gongshen/shared/delivery';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../../kernel/graphql/connection.js';
import { DateTimeScalar, PlainDateScalar } from '../../../kernel/graphql/scalars.js';
import { OutboxState } from '../../../kernel/outbox/outbox-message.entity.js';
import { ItemCaseType } from '../../cases/index.js';

registerEnumType(Carrier, { name: 'Carrier' });
registerEnumType(DeliveryLane, { name: 'DeliveryLane' });
registerEnumType(IdentityPaper, { name: 'IdentityPaper' });
registerEnumType(ParcelState, { name: 'ParcelState' });
registerEnumType(RecipientRelation, { name: 'RecipientRelation' });
registerEnumType(ResultOccasion, { name: 'ResultOccasion' });
registerEnumType(ToldHow, { name: 'ToldHow' });
registerEnumType(ToldState, { name: 'ToldState' });

@ObjectType('DeliveryWish', {
  description: 'How the applicant wants the results. Whole to the organisation itself, masked to the window (S56).',
})
export class DeliveryWishType {
  @Field(() => DeliveryMethod) method: DeliveryMethod;
  @Field(() => String, { nullable: true }) recipient: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => String, { nullable: true }) address: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Null: nothing was chosen, electronically first (珠 17).',
  })
  chosenAt: string | null;
  @Field(() => Int, { nullable: true }) version: number | null;
  @Field(() => Boolean) mayChange: boolean;
}

/** What a signature on screen was given for. */
@ObjectType('SignedAct')
export class SignedActType {
  @Field(() => String) signer: string;
  @Field(() => [String], { description: 'What was signed for, a line each.' }) facts: string[];
  @Field(() => String, { description: 'The clerk before whom.' }) actorName: string;
  @Field(() => DateTimeScalar) signedAt: string;
  @Field(() => String, { description: 'SHA-256 that binds the picture to all of this.' }) digest: string;
}

/** One handing over; `signature` and `handedOutBy` have resolvers. */
@ObjectType('DeliveryRecord')
export class DeliveryRecordType {
  @Field(() => ID) id: string;
  @Field(() => DeliveryMethod) method: DeliveryMethod;
  @Field(() => ParcelState) state: ParcelState;
  @Field(() => Boolean, { description: 'No later handing over of the same case came after it.' }) newest: boolean;
  @Field(() => String, { nullable: true }) recipient: string | null;
  @Field(() => RecipientRelation, { nullable: true }) relation: RecipientRelation | null;
  @Field(() => IdentityPaper, { nullable: true }) identityPaper: IdentityPaper | null;
  @Field(() => String, { nullable: true }) identityMasked: string | null;
  @Field(() => Int) copies: number;
  @Field(() => String, { nullable: true, description: 'Masked but for the organisation itself.' }) phone: string | null;
  @Field(() => String, { nullable: true, description: 'Masked but for the organisation itself.' }) address:
    | string
    | null;
  @Field(() => Carrier, { nullable: true }) carrier: Carrier | null;
  @Field(() => String, { nullable: true }) carrierName: string | null;
  @Field(() => String, { nullable: true }) trackingNumber: string | null;
  @Field(() => DateTimeScalar) handedOutAt: string;
  @Field(() => PlainDateScalar, { nullable: true }) settledOn: string | null;
  @Field(() => String, { nullable: true }) settledByName: string | null;
  @Field(() => String, { nullable: true }) settledReason: string | null;
  @Field(() => Int) version: number;
  @Field(() => Boolean, { description: '撤回发件 is open to this person now.' }) mayTakeBack: boolean;
  @Field(() => Boolean, { description: 'Posted, and waits for what the post tells.' }) maySettle: boolean;
  @Field(() => Boolean, { description: 'Returned, and waits to be delivered again.' }) mayDeliverAgain: boolean;
  signatureFileId: string | null;
  handedOutById: string;
}

/** 珠 18: a result reached the window, and what became of telling the applicant. `itemCase` has a resolver. */
@ObjectType('ResultNotice')
export class ResultNoticeType {
  @Field(() => ID) id: string;
  @Field(() => ResultOccasion) occasion: ResultOccasion;
  @Field(() => DateTimeScalar) reachedAt: string;
  @Field(() => Int, { nullable: true, description: 'Of the paper result.' }) copies: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the applicant first knew.' }) knewAt: string | null;
  @Field(() => ToldState) state: ToldState;
  @Field(() => Lamp) lamp: Lamp;
  @Field(() => OutboxState, { nullable: true, description: 'Of the SMS; null: nobody had a phone number.' })
  messageState: OutboxState | null;
  @Field(() => String, { nullable: true, description: 'Masked.' }) messageTo: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) messageSentAt: string | null;
  @Field(() => String, { nullable: true }) messageError: string | null;
  caseId: string;
}

/** The window's own word to the applicant; `recordedBy` has a resolver. */
@ObjectType('ResultContact')
export class ResultContactType {
  @Field(() => ID) id: string;
  @Field(() => ToldHow) how: ToldHow;
  @Field(() => String) person: string;
  @Field(() => Boolean) reached: boolean;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => DateTimeScalar) contactedAt: string;
  @Field(() => DateTimeScalar) recordedAt: string;
  recordedById: string;
}

@ObjectType('DeliveryLaneCount')
export class DeliveryLaneCountType {
  @Field(() => DeliveryLane) lane: DeliveryLane;
  @Field(() => Int) count: number;
}

/** 当日未通知, by the window that had to tell. */
@ObjectType('ResultNoticeCount')
export class ResultNoticeCountType {
  @Field(() => ID) districtCode: string;
  @Field(() => String) districtName: string;
  @Field(() => Int) dueToday: number;
  @Field(() => Int) missed: number;
  @Field(() => Int) late: number;
}

export const { ConnectionType: DeliveryConnection } = countedConnectionOf('DeliveryCase', () => ItemCaseType);
export const { ConnectionType: ResultNoticeConnection } = countedConnectionOf('ResultNotice', () => ResultNoticeType);
