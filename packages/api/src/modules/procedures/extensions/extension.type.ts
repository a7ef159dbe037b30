import { ExtensionState } from '@gongshen/shared/procedure';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, PlainDateScalar } from '../../../kernel/graphql/scalars.js';

registerEnumType(ExtensionState, { name: 'ExtensionState' });

/** 延长审批期限; its objects are the rows, what crosses a table has a resolver. */
@ObjectType('CaseExtension')
export class CaseExtensionType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) number: string | null;
  @Field(() => Int) days: number;
  @Field(() => Int) daysAtMost: number;
  @Field(() => String) basis: string;
  @Field(() => String) reason: string;
  @Field(() => ExtensionState) state: ExtensionState;
  @Field(() => DateTimeScalar) requestedAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) decidedAt: string | null;
  @Field(() => String, { nullable: true }) decisionReason: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) dueBefore: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) dueAfter: string | null;
  @Field(() => Int) version: number;
}

/** What is left to extend a case by. */
@ObjectType('ExtensionLimit')
export class ExtensionLimitType {
  @Field(() => Int) daysLeft: number;
  @Field(() => String) basis: string;
  @Field(() => String, { nullable: true }) obstacle: string | null;
}
