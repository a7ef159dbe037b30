import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { GuidanceAnswerInput } from '../catalogue/index.js';

@InputType()
export class RegisterProjectInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => Boolean, {
    description: 'Declared by the applicant; true is refused before anything is stored (沪 18).',
  })
  classified: boolean;
  @Field(() => String) code: string;
  @Field(() => String) name: string;
  @Field(() => ID) districtCode: string;
  @Field(() => String) address: string;
  @Field(() => Float, { description: '万元' }) totalInvestment: number;
  @Field(() => Float, { description: '㎡' }) landArea: number;
  @Field(() => Float, { description: '㎡' }) floorArea: number;
  @Field(() => PlainDateScalar, { nullable: true }) plannedStartOn?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) plannedFinishOn?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => [GuidanceAnswerInput]) answers: GuidanceAnswerInput[];
  @Field(() => Boolean, { description: 'The person has compared a code whose check digit fails, and stands by it.' })
  acceptCodeWarning: boolean;
}

@InputType()
export class BringInResultInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) projectId: string;
  @Field(() => ID) itemCode: string;
  @Field(() => String) documentNumber: string;
  @Field(() => String) issuedBy: string;
  @Field(() => PlainDateScalar) issuedOn: string;
  @Field(() => ID) fileId: string;
}

@InputType()
export class CheckPriorResultInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) priorResultId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Boolean) confirmed: boolean;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType()
export class WithdrawPriorResultInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) priorResultId: string;
  @Field(() => Int) expectedVersion: number;
}
