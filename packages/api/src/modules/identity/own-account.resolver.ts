import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Permit, SIGNED_IN } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { changePassword } from './actions/change-password.js';
import { confirmPhone } from './actions/confirm-phone.js';
import { endOwnSession } from './actions/end-own-session.js';
import { requestPhoneChange } from './actions/request-phone-change.js';
import { ownAccount } from './own-account.queries.js';
import {
  ChangePasswordInput,
  ChangePasswordResult,
  ConfirmPhoneInput,
  ConfirmPhoneResult,
  EndOwnSessionInput,
  EndOwnSessionResult,
  OwnAccountSuccess,
  OwnAccountType,
  PhoneCodeSuccess,
  RequestPhoneChangeInput,
  RequestPhoneChangeResult,
} from './own-account.type.js';

const success = async (context: RequestContext) =>
  new OwnAccountSuccess(await ownAccount(context.services, context.requireActor()));

@Resolver()
export class OwnAccountResolver {
  @Query(() => OwnAccountType)
  @Permit(SIGNED_IN)
  ownAccount(@Ctx() context: RequestContext): Promise<OwnAccountType> {
    return ownAccount(context.services, context.requireActor());
  }

  @Mutation(() => ChangePasswordResult, {
    description:
      'Gives oneself another password; the sessions on other devices end. Tries count with those of the login.',
  })
  @Permit(SIGNED_IN)
  changePassword(@Arg('input', () => ChangePasswordInput) input: ChangePasswordInput, @Ctx() context: RequestContext) {
    return answer(changePassword(context, input), () => success(context));
  }

  @Mutation(() => EndOwnSessionResult, { description: 'Signs another device of the own account out.' })
  @Permit(SIGNED_IN)
  endOwnSession(@Arg('input', () => EndOwnSessionInput) input: EndOwnSessionInput, @Ctx() context: RequestContext) {
    return answer(endOwnSession(context, input.sessionId), () => success(context));
  }

  @Mutation(() => RequestPhoneChangeResult, {
    description: 'Sends a code to a new number for messages; `confirmPhone` gives it back. Nothing changes before.',
  })
  @Permit(SIGNED_IN)
  requestPhoneChange(
    @Arg('input', () => RequestPhoneChangeInput) input: RequestPhoneChangeInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(requestPhoneChange(context, input), (until) => new PhoneCodeSuccess(until));
  }

  @Mutation(() => ConfirmPhoneResult, { description: 'The code of the latest message: messages go to the new number.' })
  @Permit(SIGNED_IN)
  confirmPhone(@Arg('input', () => ConfirmPhoneInput) input: ConfirmPhoneInput, @Ctx() context: RequestContext) {
    return answer(confirmPhone(context, input.code), () => success(context));
  }
}
