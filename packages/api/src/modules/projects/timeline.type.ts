import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kernel/graphql/connection.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';

/** `itemName` is added by the module that knows the cases. */
@ObjectType('TimelineEvent')
export class TimelineEventType {
  @Field(() => ID) id: string;
  @Field(() => DateTimeScalar) at: string;
  @Field(() => String) type: string;
  @Field(() => String) text: string;
  @Field(() => String) actorName: string;
  @Field(() => String, { nullable: true }) unitName: string | null;
  @Field(() => ID, { nullable: true }) applicationId: string | null;
  @Field(() => ID, { nullable: true }) caseId: string | null;
}

export const { ConnectionType: TimelineConnectionType } = connectionOf('Timeline', () => TimelineEventType);
