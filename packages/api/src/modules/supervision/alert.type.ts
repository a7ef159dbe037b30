import { Lamp } from '@gongshen/shared/clock';
import { DeadlineSubject } from '@gongshen/shared/deadline';
import { Field, ID, ObjectType } from 'type-graphql';
import { countedConnectionOf } from '../../kernel/graphql/connection.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';

/** `unit`, `project`, `caseNumber` and `messages` have resolvers. */
@ObjectType('Alert', { description: 'People were told that a lamp turned (珠 20).' })
export class AlertType {
  @Field(() => ID) id: string;
  @Field(() => DeadlineSubject) subject: DeadlineSubject;
  @Field(() => Lamp) lamp: Lamp;
  @Field(() => String) label: string;
  @Field(() => String) text: string;
  @Field(() => PlainDateScalar) dueOn: string;
  @Field(() => DateTimeScalar) raisedAt: string;
  @Field(() => Boolean) escalated: boolean;
  @Field(() => ID, { nullable: true }) applicationId: string | null;
  @Field(() => ID, { nullable: true }) caseId: string | null;
  unitId: string | null;
  projectId: string;
}

export const { ConnectionType: AlertConnection } = countedConnectionOf('Alert', () => AlertType);
