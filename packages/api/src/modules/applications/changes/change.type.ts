import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PlainDateScalar } from '../../../kernel/graphql/scalars.js';
import { ChoiceType } from '../../catalogue/index.js';

@InputType()
export class ChangedResultInput {
  @Field(() => ID) itemCode: string;
  @Field(() => ID, { description: 'A ResultDocument or a confirmed PriorResult.' }) resultId: string;
}

@ObjectType('ChangeableResult', {
  description: 'An obtained result that may be extended or changed, with the circumstances the catalogue allows.',
})
export class ChangeableResultType {
  @Field(() => ID) id: string;
  @Field(() => ID) itemCode: string;
  @Field(() => String) itemName: string;
  @Field(() => String) documentNumber: string;
  @Field(() => PlainDateScalar) issuedOn: string;
  @Field(() => ID) stageCode: string;
  @Field(() => Boolean) broughtIn: boolean;
  @Field(() => [ChoiceType]) circumstances: ChoiceType[];
  @Field(() => String, { nullable: true, description: 'Why it cannot be asked for now.' }) obstacle: string | null;
}
