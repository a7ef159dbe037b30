import type { Services } from '../../kernel/services.js';
import { endPayments } from './actions/end-payments.js';
import type { Occasion } from './gather/issuing.js';
import {
  issueCorrectionPaper,
  issueIntakeReceipt,
  issueReturnPaper,
  issueSubmissionReceipt,
  issueSupplementPaper,
} from './gather/of-applications.js';
import { issueAcceptance, issueDecision, issueNonAcceptance } from './gather/of-cases.js';
import { issueDeliveryPaper, issueTransferPaper } from './gather/of-handing-over.js';
import { issuePaymentPaper } from './gather/of-payments.js';
import { issueExtensionPaper, issueProcedurePaper } from './gather/of-procedures.js';
import { archiveAcceptancePaper } from './gather/of-sessions.js';
import { takeBackPapers, voidApproval, voidDelivery, voidPayment } from './void-documents.js';

/** Which event a paper comes of. Whoever acts calls nobody here: the paper is issued in the same unit of work. */
const papers: Readonly<Record<string, (occasion: Occasion) => Promise<void>>> = {
  'application.submitted': issueSubmissionReceipt,
  'application.resubmitted': issueSubmissionReceipt,
  'application.received': issueIntakeReceipt,
  'application.correctionIssued': issueCorrectionPaper,
  'application.returned': issueReturnPaper,
  'supplement.noticeIssued': issueSupplementPaper,
  'case.accepted': issueAcceptance,
  'case.declined': issueNonAcceptance,
  'case.decided': issueDecision,
  'case.issued': issueDeliveryPaper,
  'case.deliveredAgain': issueDeliveryPaper,
  'procedure.opened': issueProcedurePaper,
  'extension.approved': issueExtensionPaper,
  'payment.requested': issuePaymentPaper,
  'original.transferred': issueTransferPaper,
  'session.concluded': archiveAcceptancePaper,
};

export function registerReactions(services: Services): void {
  for (const [type, issue] of Object.entries(papers)) {
    services.reactions.on(type, (tx, event) => issue({ tx, services, event }));
  }
  services.reactions.on('case.revoked', voidApproval);
  services.reactions.on('case.deliveryTakenBack', takeBackPapers);
  services.reactions.on('case.parcelReturned', voidDelivery);
  services.reactions.on('payment.cancelled', voidPayment);
  services.reactions.on('case.terminated', endPayments);
}
