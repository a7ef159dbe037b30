import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { issueCorrection } from './actions/issue-correction.js';
import { issueReceipt } from './actions/issue-receipt.js';
import { recordCheck } from './actions/record-check.js';
import { returnApplication } from './actions/return-application.js';
import { startCheck } from './actions/start-check.js';
import {
  ApplicationCommandInput,
  IssueCorrectionInput,
  RecordCheckInput,
  ReturnApplicationInput,
} from './application.input.js';
import { getApplication } from './application.queries.js';
import {
  ApplicationSuccess,
  CheckSuccess,
  IssueCorrectionResult,
  IssueReceiptResult,
  RecordCheckResult,
  ReturnApplicationResult,
  StartCheckResult,
} from './application.results.js';

/** What the window does (珠 8–11). */
@Resolver()
export class IntakeActionsResolver {
  @Permit('intake.check')
  @Mutation(() => StartCheckResult)
  startCheck(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplicationCommandInput) input: ApplicationCommandInput,
  ) {
    return answer(startCheck(context.services, context.requireActor(), input), success(context));
  }

  @Permit('intake.check')
  @Mutation(() => RecordCheckResult)
  recordCheck(@Ctx() context: RequestContext, @Arg('input', () => RecordCheckInput) input: RecordCheckInput) {
    const recorded = recordCheck(context.services, context.requireActor(), input);
    return answer(recorded, async (id) => new CheckSuccess((await success(context)(id)).application));
  }

  @Permit('intake.receive')
  @Mutation(() => IssueReceiptResult)
  issueReceipt(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplicationCommandInput) input: ApplicationCommandInput,
  ) {
    return answer(issueReceipt(context.services, context.requireActor(), input), success(context));
  }

  @Permit('intake.correct')
  @Mutation(() => IssueCorrectionResult)
  issueCorrection(
    @Ctx() context: RequestContext,
    @Arg('input', () => IssueCorrectionInput) input: IssueCorrectionInput,
  ) {
    return answer(issueCorrection(context.services, context.requireActor(), input), success(context));
  }

  @Permit('intake.return')
  @Mutation(() => ReturnApplicationResult)
  returnApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReturnApplicationInput) input: ReturnApplicationInput,
  ) {
    return answer(returnApplication(context.services, context.requireActor(), input), success(context));
  }
}

/** The application as it stands after the act. */
function success(context: RequestContext) {
  return async (id: string) =>
    new ApplicationSuccess(await getApplication(context.services.db.read, context.requireActor(), id));
}
