import { PaymentAction } from '@gongshen/shared/document';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { caseLoader, type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { UnitType, unitLoader } from '../identity/index.js';
import { requestPayment } from './actions/request-payment.js';
import { cancelPayment, recordPayment } from './actions/settle-payment.js';
import { paymentPaperLoader, paymentsOfCaseLoader } from './document.loaders.js';
import { PaymentNoticeType, ProcedureDocumentType } from './document.type.js';
import { availablePaymentActions, mayRequestPayment } from './payment.policy.js';
import {
  CancelPaymentInput,
  CancelPaymentResult,
  paymentSuccess,
  RecordPaymentInput,
  RecordPaymentResult,
  RequestPaymentInput,
  RequestPaymentResult,
} from './payment.results.js';
import type { PaymentNoticeRow } from './payment-notice.entity.js';

@Resolver(() => PaymentNoticeType)
export class PaymentResolver {
  @Mutation(() => RequestPaymentResult)
  @Permit('case.requestPayment')
  requestPayment(@Arg('input', () => RequestPaymentInput) input: RequestPaymentInput, @Ctx() context: RequestContext) {
    return answer(requestPayment(context.services, context.requireActor(), input), (id) => paymentSuccess(context, id));
  }

  @Mutation(() => RecordPaymentResult)
  @Permit('case.requestPayment')
  recordPayment(@Arg('input', () => RecordPaymentInput) input: RecordPaymentInput, @Ctx() context: RequestContext) {
    return answer(recordPayment(context.services, context.requireActor(), input), (id) => paymentSuccess(context, id));
  }

  @Mutation(() => CancelPaymentResult)
  @Permit('case.requestPayment')
  cancelPayment(@Arg('input', () => CancelPaymentInput) input: CancelPaymentInput, @Ctx() context: RequestContext) {
    return answer(cancelPayment(context.services, context.requireActor(), input), (id) => paymentSuccess(context, id));
  }

  @FieldResolver(() => UnitType)
  unit(@Root() notice: PaymentNoticeRow, @Ctx() context: RequestContext) {
    return unitLoader(context).load(notice.unitId);
  }

  @FieldResolver(() => ProcedureDocumentType, { nullable: true, description: 'The 缴费通知书.' })
  document(@Root() notice: PaymentNoticeRow, @Ctx() context: RequestContext) {
    return paymentPaperLoader(context).load(notice.id);
  }

  @FieldResolver(() => [PaymentAction])
  async availableActions(@Root() notice: PaymentNoticeRow, @Ctx() context: RequestContext): Promise<PaymentAction[]> {
    const itemCase = await caseLoader(context).load(notice.caseId);
    if (itemCase === null) return [];
    const { unitId, districtCode } = itemCase;
    return availablePaymentActions(context.requireActor().acting, { unitId, districtCode, state: notice.state });
  }
}

@Resolver(() => ItemCaseType)
export class CasePaymentsResolver {
  @FieldResolver(() => [PaymentNoticeType], { description: 'What is to be paid, the newest first.' })
  payments(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<PaymentNoticeRow[]> {
    return paymentsOfCaseLoader(context).load(row.id);
  }

  @FieldResolver(() => Boolean)
  mayRequestPayment(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): boolean {
    return mayRequestPayment(context.requireActor().acting, row);
  }
}
