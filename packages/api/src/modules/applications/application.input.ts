import { Circumstance } from '@gongshen/shared/catalogue';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangedResultInput } from './changes/change.type.js';

@InputType()
export class OpenStageInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) projectId: string;
  @Field(() => ID) stageCode: string;
  @Field(() => [ID]) itemCodes: string[];
  @Field(() => Circumstance, { nullable: true, description: 'Left out: new.' }) circumstance?: Circumstance | null;
  @Field(() => [ChangedResultInput], { nullable: true, description: 'For extend and change: one per item.' })
  changes?: ChangedResultInput[] | null;
}

@InputType()
export class FieldValueInput {
  @Field(() => ID) code: string;
  @Field(() => String, { nullable: true }) value?: string | null;
}

@InputType()
export class DeclarationInput {
  @Field(() => ID) requirementCode: string;
  @Field(() => Boolean) applicable: boolean;
}

@InputType({ description: 'Sets what is given and leaves the rest: sending it twice is the same as once.' })
export class SaveDraftInput {
  @Field(() => ID) applicationId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => [ID], { nullable: true }) itemCodes?: string[] | null;
  @Field(() => [FieldValueInput], { nullable: true }) fields?: FieldValueInput[] | null;
  @Field(() => [DeclarationInput], { nullable: true }) declarations?: DeclarationInput[] | null;
}

@InputType()
export class AddMaterialInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) applicationId: string;
  @Field(() => ID) requirementCode: string;
  @Field(() => ID) fileId: string;
  @Field(() => ID, { nullable: true }) replacesMaterialId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'A newer one although the requirement is satisfied by what is held.',
  })
  insteadOfHeld?: boolean | null;
}

@InputType()
export class ChooseEvidenceInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) applicationId: string;
  @Field(() => ID) requirementCode: string;
  @Field(() => ID, { nullable: true, description: 'Of the requirement’s `options`; left out: the nearest.' })
  evidenceId?: string | null;
}

@InputType()
export class RemoveMaterialInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) materialId: string;
}

@InputType()
export class ApplicationCommandInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) applicationId: string;
  @Field(() => Int) expectedVersion: number;
}

@InputType()
export class WithdrawApplicationInput extends ApplicationCommandInput {
  @Field(() => String) reason: string;
}

@InputType()
export class ReturnApplicationInput extends ApplicationCommandInput {
  @Field(() => String) reason: string;
  @Field(() => String, { nullable: true, description: 'Which authority it belongs to (许可法 32).' })
  properAuthority?: string | null;
}

@InputType()
export class IssueCorrectionInput extends ApplicationCommandInput {
  @Field(() => String, { nullable: true }) repeatReason?: string | null;
  @Field(() => Int, { nullable: true }) answerWithinWorkingDays?: number | null;
}

@InputType({ description: 'Sets the look of this round at one requirement.' })
export class RecordCheckInput {
  @Field(() => ID) applicationId: string;
  @Field(() => ID) requirementCode: string;
  /** The submission round the clerk has on the screen: a look at an older one says nothing of what came since. */
  @Field(() => Int, { nullable: true }) round?: number | null;
  @Field(() => Boolean) present: boolean;
  @Field(() => Boolean) legible: boolean;
  @Field(() => Boolean) matches: boolean;
  @Field(() => ID, { nullable: true }) reasonCode?: string | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType()
export class AnswerPointInput {
  @Field(() => ID) pointId: string;
  @Field(() => String) answer: string;
}
