import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Permit, PUBLIC, SIGNED_IN } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { confirmPassword } from './actions/confirm-password.js';
import { logIn } from './actions/log-in.js';
import { logOut } from './actions/log-out.js';
import { switchCapacity } from './actions/switch-capacity.js';
import { ConfirmPasswordResult, ConfirmPasswordSuccess } from './confirm-password.type.js';
import { findDivisions } from './division.queries.js';
import { DivisionType, UnitType, ViewerType } from './identity.type.js';
import {
  CapacitySuccess,
  LoginInput,
  LoginResult,
  LoginSuccess,
  LogoutResult,
  LogoutSuccess,
  SwitchCapacityResult,
} from './login.type.js';
import { findUnits } from './unit.queries.js';
import { viewerOf } from './viewer.js';

@Resolver()
export class IdentityResolver {
  @Query(() => ViewerType, { nullable: true })
  @Permit(PUBLIC)
  async me(@Ctx() context: RequestContext): Promise<ViewerType | null> {
    return context.caller.kind === 'person' ? viewerOf(context, context.caller) : null;
  }

  @Query(() => [DivisionType])
  @Permit(PUBLIC)
  divisions(
    @Arg('parent', () => ID, { nullable: true }) parent: string | null,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType[]> {
    return findDivisions(context.services.db.read, parent);
  }

  @Query(() => [UnitType], { description: 'Units that can be consulted or invited.' })
  @Permit('opinion.search')
  units(
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Ctx() context: RequestContext,
  ): Promise<UnitType[]> {
    return findUnits(context.services.db.read, search);
  }

  @Mutation(() => LoginResult)
  @Permit(PUBLIC)
  login(@Arg('input', () => LoginInput) input: LoginInput, @Ctx() context: RequestContext) {
    return answer(logIn(context, input), async () => new LoginSuccess(await viewerOf(context)));
  }

  @Mutation(() => LogoutResult)
  @Permit(PUBLIC)
  logout(@Ctx() context: RequestContext) {
    return answer(logOut(context), () => new LogoutSuccess());
  }

  @Mutation(() => SwitchCapacityResult)
  @Permit(SIGNED_IN)
  switchCapacity(@Arg('capacityId', () => ID) capacityId: string, @Ctx() context: RequestContext) {
    return answer(switchCapacity(context, capacityId), async () => new CapacitySuccess(await viewerOf(context)));
  }

  @Mutation(() => ConfirmPasswordResult, {
    description: 'Gives the own password once more; for five minutes this session may do what demands it.',
  })
  @Permit(SIGNED_IN)
  confirmPassword(@Arg('password', () => String) password: string, @Ctx() context: RequestContext) {
    return answer(confirmPassword(context, password), (until) => new ConfirmPasswordSuccess(until));
  }
}
