import { CheckVerdict } from '@gongshen/shared/certificate';
import { Arg, Ctx, Field, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { tooManyRequests } from '../../../kernel/errors.js';
import { Permit, PUBLIC } from '../../../kernel/graphql/permit.js';
import { PlainDateScalar } from '../../../kernel/graphql/scalars.js';
import { RequestContext } from '../../../kernel/request-context.js';
import { type CheckAnswer, checkCode } from './check-file.js';

registerEnumType(CheckVerdict, { name: 'CheckVerdict' });

@ObjectType()
export class CheckedHistory {
  @Field(() => PlainDateScalar) on: string;
  @Field(() => String) text: string;
}

@ObjectType()
export class NewerPaper {
  @Field(() => String) number: string;
  @Field(() => PlainDateScalar) issuedOn: string;
}

/** What anybody may know of a certificate or document by its code. */
@ObjectType('CheckedPaper')
export class CheckedPaperType {
  @Field(() => String) code: string;
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true }) number: string | null;
  @Field(() => String, { nullable: true }) identifier: string | null;
  @Field(() => String, { nullable: true }) holder: string | null;
  @Field(() => String) issuer: string;
  @Field(() => String, { nullable: true }) projectName: string | null;
  @Field(() => PlainDateScalar) issuedOn: string;
  @Field(() => PlainDateScalar, { nullable: true }) validFrom: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validUntil: string | null;
  @Field(() => NewerPaper, { nullable: true }) newer: NewerPaper | null;
  @Field(() => [CheckedHistory]) history: readonly CheckedHistory[];
}

@ObjectType('CheckAnswer')
export class CheckAnswerType {
  @Field(() => CheckVerdict) verdict: CheckVerdict;
  @Field(() => String) reason: string;
  @Field(() => CheckedPaperType, { nullable: true }) paper: CheckedPaperType | null;
  @Field(() => String, { nullable: true, description: 'What to compare with the paper in hand.' })
  compare: string | null;
}

@Resolver()
export class CheckResolver {
  @Query(() => CheckAnswerType, {
    description: 'Checks a certificate or document by its code. The same answer for whatever is not there.',
  })
  @Permit(PUBLIC)
  check(@Arg('code', () => String) code: string, @Ctx() context: RequestContext): Promise<CheckAnswer> {
    const { services, origin } = context;
    if (!services.checkLimit.admits('code', origin.ip)) throw tooManyRequests('核验过于频繁，请一分钟后再试。');
    return checkCode(services, code);
  }
}
