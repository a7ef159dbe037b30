import { ApplicationAction, ApplicationStatus, IntakeLane } from '@gongshen/shared/application';
import { Circumstance } from '@gongshen/shared/catalogue';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../kernel/graphql/connection.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';

registerEnumType(ApplicationStatus, { name: 'ApplicationStatus' });
registerEnumType(ApplicationAction, { name: 'ApplicationAction' });
registerEnumType(IntakeLane, { name: 'IntakeLane' });
registerEnumType(Circumstance, { name: 'Circumstance' });

/** 申报件. Everything merged — form, requirements, what is missing — has a resolver, so that a list does not pay for it. */
@ObjectType('Application')
export class ApplicationType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: '收件编号' }) number: string | null;
  @Field(() => ApplicationStatus) status: ApplicationStatus;
  @Field(() => Circumstance) circumstance: Circumstance;
  @Field(() => Int) submissionRound: number;
  @Field(() => DateTimeScalar, { nullable: true }) submittedAt: string | null;
  @Field(() => String, { nullable: true }) returnedReason: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) draftSavedAt: string | null;
  @Field(() => DateTimeScalar) createdAt: string;
  @Field(() => Int) version: number;
}

@ObjectType('LaneCount')
export class LaneCountType {
  @Field(() => String) lane: string;
  @Field(() => Int) count: number;
}

export const { ConnectionType: ApplicationConnectionType } = countedConnectionOf('Application', () => ApplicationType);
