import { Field, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../../kernel/graphql/result-union.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { type Application, ApplicationType, getApplication } from '../../applications/index.js';

/** The application with its originals, as they stand after the act. */
@ObjectType()
export class OriginalsSuccess {
  @Field(() => ApplicationType) application: Application;
  constructor(application: Application) {
    this.application = application;
  }
}

export const originalsSuccess = (context: RequestContext) => async (applicationId: string) =>
  new OriginalsSuccess(await getApplication(context.services.db.read, context.requireActor(), applicationId));

const moved = (name: string) =>
  resultUnion(name, () => [OriginalsSuccess, InvalidInput, IllegalTransition, NotAllowed, StaleVersion]);

export const RecordOriginalsResult = resultUnion('RecordOriginalsResult', () => [
  OriginalsSuccess,
  InvalidInput,
  IllegalTransition,
]);
export const SendOriginalsResult = moved('SendOriginalsResult');
export const ConfirmOriginalsResult = moved('ConfirmOriginalsResult');
export const ReportOriginalsMissingResult = moved('ReportOriginalsMissingResult');
export const FoundOriginalsResult = moved('FoundOriginalsResult');
export const ReturnOriginalsResult = moved('ReturnOriginalsResult');
export const KeepOriginalsResult = moved('KeepOriginalsResult');
export const HandOverOriginalsResult = moved('HandOverOriginalsResult');
export const PostOriginalsResult = moved('PostOriginalsResult');
export const PostCameBackResult = moved('PostCameBackResult');
