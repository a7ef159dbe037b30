import { Carriage, OriginalCondition } from '@gongshen/shared/original';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class NewOriginalInput {
  @Field(() => String) name: string;
  @Field(() => ID, { nullable: true }) requirementCode?: string | null;
  @Field(() => Int) copies: number;
  @Field(() => Int) pages: number;
  @Field(() => OriginalCondition) condition: OriginalCondition;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class RecordOriginalsInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) applicationId: string;
  @Field(() => String) receivedFrom: string;
  @Field(() => ID, { nullable: true }) signatureFileId?: string | null;
  @Field(() => [NewOriginalInput]) originals: NewOriginalInput[];
}

@InputType()
export class OriginalsInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => [ID]) originalIds: string[];
}

@InputType()
export class ReturnOriginalsInput extends OriginalsInput {
  @Field(() => Carriage) carriage: Carriage;
  @Field(() => String, { nullable: true }) carrier?: string | null;
  @Field(() => String, { nullable: true }) trackingNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Who took them; demanded by hand.' }) receivedBy?: string | null;
}

@InputType()
export class SendOriginalsInput extends ReturnOriginalsInput {
  @Field(() => ID) unitId: string;
}

@InputType()
export class ExplainedOriginalsInput extends OriginalsInput {
  @Field(() => String) reason: string;
}

@InputType()
export class FoundOriginalsInput extends OriginalsInput {
  @Field(() => String) note: string;
}

@InputType()
export class HandOverOriginalsInput extends OriginalsInput {
  @Field(() => String) recipient: string;
  @Field(() => String, { nullable: true }) relation?: string | null;
  @Field(() => ID) signatureFileId: string;
}

@InputType()
export class PostOriginalsInput extends OriginalsInput {
  @Field(() => String) recipient: string;
  @Field(() => String) address: string;
  @Field(() => String) carrier: string;
  @Field(() => String) trackingNumber: string;
}
