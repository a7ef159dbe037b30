import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FieldProblem } from '../../kernel/graphql/domain-error.js';
import { CatalogueStageType, ItemType, ProjectTypeType } from './catalogue.type.js';

@InputType()
export class GuidanceAnswerInput {
  @Field(() => ID) question: string;
  @Field(() => [String], { description: 'Numbers and booleans ("true"/"false") as text.' }) values: string[];
}

@ObjectType('GuidanceAnswer')
export class GuidanceAnswerType {
  @Field(() => ID) question: string;
  @Field(() => [String]) values: string[];
  @Field(() => String) title: string;
  @Field(() => String, { description: 'As read by people.' }) text: string;
}

@ObjectType('GuidedItem')
export class GuidedItemType {
  @Field(() => ItemType) item: ItemType;
  @Field(() => Boolean) applicable: boolean;
  @Field(() => String) reason: string;
  @Field(() => Boolean) optional: boolean;
}

@ObjectType('GuidedStage')
export class GuidedStageType {
  @Field(() => CatalogueStageType) stage: CatalogueStageType;
  @Field(() => Int, { nullable: true, description: 'Working days; null when the stage has no limit.' })
  limit: number | null;
  @Field(() => [GuidedItemType]) items: GuidedItemType[];
}

@ObjectType('GuidanceOutcome')
export class GuidanceOutcomeType {
  @Field(() => ProjectTypeType, { description: 'Code `undecided` while an answer that decides is missing.' })
  projectType: ProjectTypeType;
  @Field(() => String) reason: string;
  @Field(() => Boolean) complete: boolean;
  @Field(() => [FieldProblem], { description: 'What is still to answer, and what is answered wrongly.' })
  problems: FieldProblem[];
  @Field(() => [GuidedStageType]) stages: GuidedStageType[];
}
