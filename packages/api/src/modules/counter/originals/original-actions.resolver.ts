import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Permit } from '../../../kernel/graphql/permit.js';
import { answer } from '../../../kernel/graphql/result-union.js';
import { RequestContext } from '../../../kernel/request-context.js';
import { confirmOriginals } from './actions/confirm-originals.js';
import { foundOriginals } from './actions/found-originals.js';
import { handOverOriginals } from './actions/hand-over-originals.js';
import { keepOriginals } from './actions/keep-originals.js';
import { postCameBack } from './actions/post-came-back.js';
import { postOriginals } from './actions/post-originals.js';
import { recordOriginals } from './actions/record-originals.js';
import { reportMissing } from './actions/report-missing.js';
import { returnOriginals } from './actions/return-originals.js';
import { sendOriginals } from './actions/send-originals.js';
import {
  ExplainedOriginalsInput,
  FoundOriginalsInput,
  HandOverOriginalsInput,
  OriginalsInput,
  PostOriginalsInput,
  RecordOriginalsInput,
  ReturnOriginalsInput,
  SendOriginalsInput,
} from './original.input.js';
import {
  ConfirmOriginalsResult,
  FoundOriginalsResult,
  HandOverOriginalsResult,
  KeepOriginalsResult,
  originalsSuccess,
  PostCameBackResult,
  PostOriginalsResult,
  RecordOriginalsResult,
  ReportOriginalsMissingResult,
  ReturnOriginalsResult,
  SendOriginalsResult,
} from './original.results.js';

/** What window and departments do with paper originals (珠 13). */
@Resolver()
export class OriginalActionsResolver {
  @Permit('original.record')
  @Mutation(() => RecordOriginalsResult)
  recordOriginals(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordOriginalsInput) input: RecordOriginalsInput,
  ) {
    return answer(recordOriginals(context.services, context.requireActor(), input), originalsSuccess(context));
  }

  @Permit('original.record')
  @Mutation(() => SendOriginalsResult)
  sendOriginals(@Ctx() context: RequestContext, @Arg('input', () => SendOriginalsInput) input: SendOriginalsInput) {
    return answer(sendOriginals(context.services, context.requireActor(), input), originalsSuccess(context));
  }

  @Permit('original.record')
  @Mutation(() => ConfirmOriginalsResult)
  confirmOriginals(@Ctx() context: RequestContext, @Arg('input', () => OriginalsInput) input: OriginalsInput) {
    return answer(confirmOriginals(context.services, context.requireActor(), input), originalsSuccess(context));
  }

  @Permit('original.record')
  @Mutation(() => ReportOriginalsMissingResult)
  reportOriginalsMissing(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExplainedOriginalsInput) input: ExplainedOriginalsInput,
  ) {
    return answer(reportMissing(context.services, context.requireActor(), input), originalsSuccess(context));
  }

  @Permit('original.record')
  @Mutation(() => FoundOriginalsResult)
  foundOriginals(@Ctx() context: RequestContext, @Arg('input', () => FoundOriginalsInput) input: FoundOriginalsInput) {
    return answer(foundOriginals(context.services, context.requireActor(), input), originalsSuccess(context));
  }

  @Permit('original.record')
  @Mutation(() => ReturnOriginalsResult)
  returnOriginals(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReturnOriginalsInput) input: ReturnOriginalsInput,
  ) {
    return answer(returnOriginals(context.services, context.requireActor(), input), originalsSuccess(context));
  }

  @Permit('original.record')
  @Mutation(() => KeepOriginalsResult)
  keepOriginals(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExplainedOriginalsInput) input: ExplainedOriginalsInput,
  ) {
    return answer(keepOriginals(context.services, context.requireActor(), input), originalsSuccess(context));
  }

  @Permit('original.record')
  @Mutation(() => HandOverOriginalsResult)
  handOverOriginals(
    @Ctx() context: RequestContext,
    @Arg('input', () => HandOverOriginalsInput) input: HandOverOriginalsInput,
  ) {
    return answer(handOverOriginals(context.services, context.requireActor(), input), originalsSuccess(context));
  }

  @Permit('original.record')
  @Mutation(() => PostOriginalsResult)
  postOriginals(@Ctx() context: RequestContext, @Arg('input', () => PostOriginalsInput) input: PostOriginalsInput) {
    return answer(postOriginals(context.services, context.requireActor(), input), originalsSuccess(context));
  }

  @Permit('original.record')
  @Mutation(() => PostCameBackResult)
  postCameBack(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExplainedOriginalsInput) input: ExplainedOriginalsInput,
  ) {
    return answer(postCameBack(context.services, context.requireActor(), input), originalsSuccess(context));
  }
}
