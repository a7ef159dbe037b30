import { Ctx, Query, Resolver } from 'type-graphql';
import { Permit, PUBLIC } from '../../kernel/graphql/permit.js';
import { PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { type RequestContext } from '../../kernel/request-context.js';

@Resolver()
export class TodayResolver {
  @Permit(PUBLIC)
  @Query(() => PlainDateScalar, { description: "The server's day in Asia/Shanghai." })
  today(@Ctx() context: RequestContext): string {
    return context.today();
  }
}
