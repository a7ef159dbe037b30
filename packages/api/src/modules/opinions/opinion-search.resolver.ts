import { OpinionKind, Stance } from '@gongshen/shared/opinion';
import { Arg, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { toConnection } from '../../kernel/graphql/connection.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { RequestContext } from '../../kernel/request-context.js';
import { OpinionConnection } from './opinion.type.js';
import { searchOpinions } from './opinion-search.queries.js';

@InputType()
export class OpinionFilterInput {
  @Field(() => ID, { nullable: true }) projectId?: string | null;
  @Field(() => String, { nullable: true }) projectSearch?: string | null;
  @Field(() => ID, { nullable: true }) stageCode?: string | null;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => [Stance], { nullable: true }) stances?: Stance[] | null;
  @Field(() => [OpinionKind], { nullable: true }) kinds?: OpinionKind[] | null;
  @Field(() => PlainDateScalar, { nullable: true }) from?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) to?: string | null;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => Boolean, { nullable: true }) staleOnly?: boolean | null;
}

@Resolver()
export class OpinionSearchResolver {
  @Query(() => OpinionConnection)
  @Permit('opinion.search')
  async opinionSearch(
    @Arg('filter', () => OpinionFilterInput) filter: OpinionFilterInput,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ) {
    const { read } = context.services.db;
    const wanted = { first, after: after ?? null };
    const { page, totalCount } = await searchOpinions(read, context.requireActor(), filter, wanted);
    return { ...toConnection(page, (row) => row), totalCount };
  }
}
