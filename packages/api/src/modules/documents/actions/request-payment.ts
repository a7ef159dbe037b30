import { dayInWords } from '@gongshen/shared/clock';
import { amountFigures, type PaymentMethod } from '@gongshen/shared/document';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application, tellApplicantBySms } from '../../applications/index.js';
import { ItemCaseRow, mayActOnCase, subjectOf } from '../../cases/index.js';
import { isChargeable } from '../payment.policy.js';
import { paymentProblems, totalOf } from '../payment.rules.js';
import { paymentEvent } from '../payment-event.js';
import { type FeeLine, PaymentNoticeRow } from '../payment-notice.entity.js';

export interface RequestPaymentCommand {
  idempotencyKey: string;
  caseId: string;
  expectedVersion: number;
  lines: readonly FeeLine[];
  method: PaymentMethod;
  payTo: string;
  dueOn: string;
  exemptions?: string | null;
}

/**
 * 缴费通知: what is to be paid in a case, for what, on what ground and until when; the applicant is told at once. It stops no time and
 * stands in no decision's way. Answers its id.
 */
export function requestPayment(
  services: Services,
  actor: Actor,
  input: RequestPaymentCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, caseId, expectedVersion, method, dueOn } = input;
  const command = {
    name: 'payment.request',
    permission: 'case.requestPayment' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>(
    actor,
    command,
    async (tx) => {
      const itemCase = await tx.get(ItemCaseRow, { id: caseId });
      const application = await tx.get(Application, { id: itemCase.applicationId });
      // Whoever writes on the case may charge for it: handlers and approvers of its own unit.
      const answer = mayActOnCase(actor.acting, 'draftOpinion', subjectOf(itemCase, application));
      if (answer === 'unknown') throw notFound();
      if (answer === 'notAllowed') return refuse(new NotAllowed('缴费通知由承办部门出具，您当前的身份不能出具。'));
      if (!isChargeable(itemCase)) {
        return refuse(new IllegalTransition(itemCase.status, '办件受理后、结果发放前才能出具缴费通知。'));
      }
      if (itemCase.version !== expectedVersion) throw new StaleObject('item_case', itemCase.version);
      const problems = paymentProblems(input, tx.today);
      if (problems.length > 0) return refuse(new InvalidInput(problems));

      const notice: PaymentNoticeRow = {
        id: tx.ids.next(),
        caseId,
        applicationId: itemCase.applicationId,
        projectId: itemCase.projectId,
        unitId: itemCase.unitId,
        state: 'open',
        lines: input.lines.map(({ name, basis, amount }) => ({ name: name.trim(), basis: basis.trim(), amount })),
        total: totalOf(input.lines),
        method,
        payTo: input.payTo.trim(),
        dueOn,
        exemptions: input.exemptions?.trim() || null,
        requestedBy: actor.accountId,
        requestedAt: tx.now,
        ...{ paidOn: null, receiptNumber: null, settledBy: null, settledAt: null, cancelReason: null },
        version: 1,
      };
      await tx.insert(PaymentNoticeRow, notice);
      const what = `合计 ${amountFigures(notice.total)} 元，请于${dayInWords(dueOn)}前缴清`;
      await paymentEvent(tx, notice, {
        type: 'payment.requested',
        after: { state: notice.state, total: notice.total, dueOn, text: what },
        text: `${actor.acting.unitName ?? ''}对“${itemCase.itemName}”出具缴费通知书，${what}。`,
      });
      await tellApplicantBySms(
        tx,
        application,
        `payment:${notice.id}`,
        `您申请的“${itemCase.itemName}”（${itemCase.number}）需要缴费，${what}，缴费通知书请登录系统查看。`,
      );
      return done(notice.id);
    },
  );
}
