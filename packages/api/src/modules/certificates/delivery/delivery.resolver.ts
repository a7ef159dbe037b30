import type { PlainDate } from '@gongshen/shared/clock';
import { DeliveryLane, ToldState } from '@gongshen/shared/delivery';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../../kernel/files/stored-file.type.js';
import { toConnection } from '../../../kernel/graphql/connection.js';
import { Permit } from '../../../kernel/graphql/permit.js';
import { answer } from '../../../kernel/graphql/result-union.js';
import { RequestContext } from '../../../kernel/request-context.js';
import { type Application, ApplicationSuccess, ApplicationType, getApplication } from '../../applications/index.js';
import { caseLoader, caseSuccess, type ItemCaseRow, ItemCaseType, isAuthority } from '../../cases/index.js';
import { divisionLoader, PersonType, personLoader } from '../../identity/index.js';
import { chooseDelivery, revealDeliveryAddress } from '../actions/choose-delivery.js';
import { handOutResult, handOutResults } from '../actions/hand-out-result.js';
import { recordResultArrival, recordTold } from '../actions/record-told.js';
import { deliverAgain, recordParcelReturned, recordParcelSigned } from '../actions/settle-parcel.js';
import { takeBackDelivery } from '../actions/take-back-delivery.js';
import { contactsLoader, deliveriesLoader, noticesLoader, signatureUseLoader, wishLoader } from './delivery.loaders.js';
import { deliveryCounts, deliveryPage, wishedAddress } from './delivery.queries.js';
import {
  ChooseDeliveryInput,
  ChooseDeliveryResult,
  DeliverAgainInput,
  DeliverAgainResult,
  DeliveryAddressSuccess,
  HandOutInput,
  HandOutResultResult,
  HandOutResultsInput,
  HandOutResultsResult,
  RecordParcelReturnedInput,
  RecordParcelReturnedResult,
  RecordParcelSignedInput,
  RecordParcelSignedResult,
  RecordResultArrivalInput,
  RecordResultArrivalResult,
  RecordToldInput,
  RecordToldResult,
  RevealDeliveryAddressInput,
  RevealDeliveryAddressResult,
  TakeBackDeliveryInput,
  TakeBackDeliveryResult,
} from './delivery.results.js';
import {
  DeliveryConnection,
  DeliveryLaneCountType,
  DeliveryRecordType,
  DeliveryWishType,
  ResultContactType,
  ResultNoticeConnection,
  ResultNoticeCountType,
  ResultNoticeType,
  SignedActType,
} from './delivery.type.js';
import { deliveryView, noticeView, waitingDays, wishView } from './delivery.views.js';
import { noticeCounts, noticesPage } from './notice.queries.js';

@Resolver()
export class DeliveryResolver {
  @Query(() => DeliveryConnection, { description: 'What waits at the window, longest first (珠 17, 18; 许可法 44).' })
  @Permit('issuance.handOut')
  async deliveries(
    @Arg('lane', () => DeliveryLane) lane: DeliveryLane,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('sinceDays', () => Int, { nullable: true }) sinceDays: number | null,
    @Ctx() context: RequestContext,
  ) {
    const request = { lane, first, after, search, sinceDays };
    const { read } = context.services.db;
    const { page, totalCount } = await deliveryPage(read, context.requireActor(), context.today(), request);
    return { ...toConnection(page, (row) => row), totalCount };
  }

  @Query(() => [DeliveryLaneCountType])
  @Permit('issuance.handOut')
  deliveryCounts(@Ctx() context: RequestContext): Promise<DeliveryLaneCountType[]> {
    return deliveryCounts(context.services.db.read, context.requireActor(), context.today());
  }

  @Query(() => ResultNoticeConnection, {
    description: '珠 18: who was not told on the day, and who is to be told today.',
  })
  @Permit('issuance.watch')
  async resultNotices(
    @Arg('state', () => ToldState) state: ToldState,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Ctx() context: RequestContext,
  ) {
    const request = { state, first, after, search };
    const now = context.now();
    const { page, totalCount } = await noticesPage(context.services.db.read, context.requireActor(), now, request);
    return { ...toConnection(page, (row) => noticeView(row, now)), totalCount };
  }

  @Query(() => [ResultNoticeCountType], { description: 'By the window that had to tell; the last ninety days.' })
  @Permit('issuance.watch')
  async resultNoticeCounts(@Ctx() context: RequestContext): Promise<ResultNoticeCountType[]> {
    const counts = await noticeCounts(context.services.db.read, context.requireActor(), context.now());
    const names = await divisionLoader(context).loadMany(counts.map(({ districtCode }) => districtCode));
    return counts.map((each, index) => {
      const division = names[index];
      const name = division && !(division instanceof Error) ? division.name : each.districtCode;
      return { ...each, districtName: name };
    });
  }

  @Mutation(() => HandOutResultResult)
  @Permit('issuance.handOut')
  handOutResult(@Arg('input', () => HandOutInput) input: HandOutInput, @Ctx() context: RequestContext) {
    return answer(handOutResult(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @Mutation(() => HandOutResultsResult, { description: 'Several results of one application: all, or none.' })
  @Permit('issuance.handOut')
  handOutResults(@Arg('input', () => HandOutResultsInput) input: HandOutResultsInput, @Ctx() context: RequestContext) {
    return answer(handOutResults(context.services, context.requireActor(), input), (id) => applied(context, id));
  }

  @Mutation(() => TakeBackDeliveryResult, {
    description: '撤回发件, on the day itself and before the applicant took it.',
  })
  @Permit('issuance.handOut')
  takeBackDelivery(
    @Arg('input', () => TakeBackDeliveryInput) input: TakeBackDeliveryInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(takeBackDelivery(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @Mutation(() => RecordParcelSignedResult)
  @Permit('issuance.handOut')
  recordParcelSigned(
    @Arg('input', () => RecordParcelSignedInput) input: RecordParcelSignedInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(recordParcelSigned(context.services, context.requireActor(), input), (id) =>
      caseSuccess(context, id),
    );
  }

  @Mutation(() => RecordParcelReturnedResult)
  @Permit('issuance.handOut')
  recordParcelReturned(
    @Arg('input', () => RecordParcelReturnedInput) input: RecordParcelReturnedInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(recordParcelReturned(context.services, context.requireActor(), input), (id) =>
      caseSuccess(context, id),
    );
  }

  @Mutation(() => DeliverAgainResult)
  @Permit('issuance.handOut')
  deliverAgain(@Arg('input', () => DeliverAgainInput) input: DeliverAgainInput, @Ctx() context: RequestContext) {
    return answer(deliverAgain(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @Mutation(() => RecordToldResult)
  @Permit('issuance.handOut')
  recordTold(@Arg('input', () => RecordToldInput) input: RecordToldInput, @Ctx() context: RequestContext) {
    return answer(recordTold(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @Mutation(() => RecordResultArrivalResult, { description: '珠 17: the paper result has come to the window.' })
  @Permit('issuance.handOut')
  recordResultArrival(
    @Arg('input', () => RecordResultArrivalInput) input: RecordResultArrivalInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(recordResultArrival(context.services, context.requireActor(), input), (id) =>
      caseSuccess(context, id),
    );
  }

  @Mutation(() => ChooseDeliveryResult)
  @Permit('application.prepare')
  chooseDelivery(@Arg('input', () => ChooseDeliveryInput) input: ChooseDeliveryInput, @Ctx() context: RequestContext) {
    return answer(chooseDelivery(context.services, context.requireActor(), input), (id) => applied(context, id));
  }

  @Mutation(() => RevealDeliveryAddressResult)
  @Permit('issuance.handOut')
  revealDeliveryAddress(
    @Arg('input', () => RevealDeliveryAddressInput) input: RevealDeliveryAddressInput,
    @Ctx() context: RequestContext,
  ) {
    const { services } = context;
    return answer(
      revealDeliveryAddress(services, context.requireActor(), input),
      async (id) => new DeliveryAddressSuccess(await wishedAddress(services.db.read, id)),
    );
  }
}

const applied = async (context: RequestContext, id: string) =>
  new ApplicationSuccess(await getApplication(context.services.db.read, context.requireActor(), id));

@Resolver(() => DeliveryRecordType)
export class DeliveryRecordResolver {
  @FieldResolver(() => StoredFileType, { nullable: true, description: 'The signature on screen.' })
  signature(@Root() row: DeliveryRecordType, @Ctx() context: RequestContext) {
    return row.signatureFileId === null ? null : storedFileLoader(context).load(row.signatureFileId);
  }

  @FieldResolver(() => SignedActType, {
    nullable: true,
    description: 'What the signature was given for, and nothing else.',
  })
  signedFor(@Root() row: DeliveryRecordType, @Ctx() context: RequestContext) {
    return row.signatureFileId === null ? null : signatureUseLoader(context).load(row.signatureFileId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  handedOutBy(@Root() row: DeliveryRecordType, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.handedOutById);
  }
}

@Resolver(() => ResultNoticeType)
export class ResultNoticeResolver {
  @FieldResolver(() => ItemCaseType)
  itemCase(@Root() row: ResultNoticeType, @Ctx() context: RequestContext) {
    return caseLoader(context).load(row.caseId);
  }
}

@Resolver(() => ResultContactType)
export class ResultContactResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  recordedBy(@Root() row: ResultContactType, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.recordedById);
  }
}

@Resolver(() => ItemCaseType)
export class CaseDeliveriesResolver {
  @FieldResolver(() => [DeliveryRecordType], { description: 'Every handing over, the newest first.' })
  async deliveries(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<DeliveryRecordType[]> {
    if (row.decidedAt === null) return [];
    const actor = context.requireActor();
    const rows = await deliveriesLoader(context).load(row.id);
    return rows.map((each) => deliveryView(actor, row, each, context.today()));
  }

  @FieldResolver(() => [ResultNoticeType], { description: 'Authorities only (珠 18).' })
  async resultNotices(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<ResultNoticeType[]> {
    if (row.decidedAt === null || !isAuthority(context.requireActor().acting)) return [];
    return (await noticesLoader(context).load(row.id)).map((each) => noticeView(each, context.now()));
  }

  @FieldResolver(() => [ResultContactType], { description: 'Authorities only.' })
  async resultContacts(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<ResultContactType[]> {
    if (row.decidedAt === null || !isAuthority(context.requireActor().acting)) return [];
    const rows = await contactsLoader(context).load(row.id);
    return rows.map((each) => ({ ...each, recordedById: each.recordedBy }));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Days the result has waited at the window.' })
  deliveryWaitingDays(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): number | null {
    return waitingDays(row, context.today() as PlainDate);
  }
}

@Resolver(() => ApplicationType)
export class ApplicationDeliveryResolver {
  @FieldResolver(() => DeliveryWishType, { description: 'Electronically first, unless something else was chosen.' })
  async deliveryWish(@Root() application: Application, @Ctx() context: RequestContext): Promise<DeliveryWishType> {
    const wish = await wishLoader(context).load(application.id);
    return wishView(context.requireActor(), application, wish);
  }
}
