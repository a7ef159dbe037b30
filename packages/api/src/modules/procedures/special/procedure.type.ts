import { ProcedureAction, ProcedureState } from '@gongshen/shared/procedure';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, PlainDateScalar } from '../../../kernel/graphql/scalars.js';
import { LimitType } from '../../catalogue/index.js';

registerEnumType(ProcedureState, { name: 'ProcedureState' });
registerEnumType(ProcedureAction, { name: 'ProcedureAction' });

/** A kind the item's catalogue entry allows, with what stands in its way now. */
@ObjectType('SpecialProcedureKind')
export class SpecialProcedureKindType {
  @Field(() => ID) code: string;
  @Field(() => String) name: string;
  @Field(() => LimitType) limit: LimitType;
  @Field(() => String) trigger: string;
  @Field(() => Boolean) pausesClock: boolean;
  @Field(() => Int) timesUsed: number;
  @Field(() => Int) timesAtMost: number;
  @Field(() => String, { nullable: true, description: 'Why it cannot be opened now; null when it can.' })
  obstacle: string | null;
}

/** 特别程序; its objects are the rows, what crosses a table has a resolver. */
@ObjectType('SpecialProcedure')
export class SpecialProcedureType {
  @Field(() => ID) id: string;
  @Field(() => String) number: string;
  @Field(() => ID) kindCode: string;
  @Field(() => String) kindName: string;
  @Field(() => ProcedureState) state: ProcedureState;
  @Field(() => String) reason: string;
  @Field(() => Int) promisedDays: number;
  @Field(() => Boolean) pausesClock: boolean;
  @Field(() => PlainDateScalar) openedOn: string;
  @Field(() => DateTimeScalar) openedAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) concludedAt: string | null;
  @Field(() => String, { nullable: true }) conclusion: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) putRightBy: string | null;
  @Field(() => Int) round: number;
  @Field(() => String, { nullable: true }) repeatReason: string | null;
  @Field(() => Int) version: number;
}

@ObjectType('PutRightPoint')
export class PutRightPointType {
  @Field(() => ID) id: string;
  @Field(() => Int) round: number;
  @Field(() => String) text: string;
  @Field(() => ID, { nullable: true }) requirementCode: string | null;
  @Field(() => String, { nullable: true }) requirementName: string | null;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) answeredAt: string | null;
  @Field(() => Boolean) settled: boolean;
}
