import { dayInWords, instantToPlainDate } from '@gongshen/shared/clock';
import { amountFigures, nextPaymentState, type PaymentAction, type PaymentState } from '@gongshen/shared/document';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { textProblems } from '../../../kernel/written-text.js';
import { Application } from '../../applications/index.js';
import { ItemCaseRow, mayActOnCase, subjectOf } from '../../cases/index.js';
import { receiptProblems } from '../payment.rules.js';
import { paymentEvent } from '../payment-event.js';
import { PaymentNoticeRow } from '../payment-notice.entity.js';

interface PaymentCommand {
  idempotencyKey: string;
  paymentId: string;
  expectedVersion: number;
}
type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

export interface RecordPaymentCommand extends PaymentCommand {
  paidOn: string;
  receiptNumber: string;
}

/** 登记缴费: the department writes down that it was paid, and on which receipt. Answers the notice's id. */
export function recordPayment(
  services: Services,
  actor: Actor,
  input: RecordPaymentCommand,
): Promise<Outcome<string, Refused>> {
  return services.uow.run<string, Refused>(actor, commandOf('payment.record', input), async (tx) => {
    const taken = await takePayment(tx, actor, 'recordPayment', input);
    if (!taken.ok) return taken;
    const { notice, itemCase, state } = taken.value;
    const requestedOn = instantToPlainDate(notice.requestedAt);
    const problems = receiptProblems(input, { requestedOn, today: tx.today });
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const receiptNumber = input.receiptNumber.trim();
    await tx.update(PaymentNoticeRow, notice.id, input.expectedVersion, {
      state,
      paidOn: input.paidOn,
      receiptNumber,
      settledBy: actor.accountId,
      settledAt: tx.now,
    });
    await paymentEvent(tx, notice, {
      type: 'payment.recorded',
      before: { state: notice.state },
      after: { state, paidOn: input.paidOn, receiptNumber, text: `缴款凭据 ${receiptNumber}` },
      text: `“${itemCase.itemName}”的费用 ${amountFigures(notice.total)} 元已于${dayInWords(input.paidOn)}缴清，缴款凭据 ${receiptNumber}。`,
    });
    return done(notice.id);
  });
}

export interface CancelPaymentCommand extends PaymentCommand {
  reason: string;
}

/** 撤销缴费通知: written wrongly, or exempted; the paper is void and stays. Answers the notice's id. */
export function cancelPayment(
  services: Services,
  actor: Actor,
  input: CancelPaymentCommand,
): Promise<Outcome<string, Refused>> {
  return services.uow.run<string, Refused>(actor, commandOf('payment.cancel', input), async (tx) => {
    const taken = await takePayment(tx, actor, 'cancelPayment', input);
    if (!taken.ok) return taken;
    const { notice, itemCase, state } = taken.value;
    const problems = textProblems({ field: 'reason', label: '撤销理由', text: input.reason, atMost: 500 });
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const reason = input.reason.trim();
    await tx.update(PaymentNoticeRow, notice.id, input.expectedVersion, {
      state,
      cancelReason: reason,
      settledBy: actor.accountId,
      settledAt: tx.now,
    });
    await paymentEvent(tx, notice, {
      type: 'payment.cancelled',
      before: { state: notice.state },
      after: { state, reason, text: reason },
      text: `${actor.acting.unitName ?? ''}撤销“${itemCase.itemName}”的缴费通知。理由：${reason}`,
    });
    return done(notice.id);
  });
}

const commandOf = (name: string, input: PaymentCommand) => ({
  name,
  permission: 'case.requestPayment' as const,
  idempotencyKey: input.idempotencyKey,
  input,
  subject: { type: 'payment', id: input.paymentId },
});

interface TakenPayment {
  notice: PaymentNoticeRow;
  itemCase: ItemCaseRow;
  state: PaymentState;
}

async function takePayment(
  tx: Tx,
  actor: Actor,
  action: PaymentAction,
  { paymentId, expectedVersion }: PaymentCommand,
): Promise<Outcome<TakenPayment, NotAllowed | IllegalTransition>> {
  const notice = await tx.get(PaymentNoticeRow, { id: paymentId });
  const itemCase = await tx.get(ItemCaseRow, { id: notice.caseId });
  const application = await tx.get(Application, { id: notice.applicationId });
  const answer = mayActOnCase(actor.acting, 'draftOpinion', subjectOf(itemCase, application));
  if (answer === 'unknown') throw notFound();
  if (answer === 'notAllowed') return refuse(new NotAllowed('缴费由承办部门登记，您当前的身份不能操作。'));
  const state = nextPaymentState(notice.state, action);
  if (state === null) {
    const words = labels('zh-CN');
    const message = `缴费通知当前为“${words.paymentState[notice.state]}”，不能${words.paymentAction[action]}。`;
    return refuse(new IllegalTransition(notice.state, message));
  }
  if (notice.version !== expectedVersion) throw new StaleObject('payment_notice', notice.version);
  return done({ notice, itemCase, state });
}
