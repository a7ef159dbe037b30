import type { PlainDate } from '@gongshen/shared/clock';
import { instantToPlainDate } from '@gongshen/shared/clock';
import { Application, CorrectionNoticeRow, CorrectionPointRow, loadSheet } from '../../applications/index.js';
import { ItemCaseRow } from '../../cases/index.js';
import { Unit } from '../../identity/index.js';
import { SupplementNoticeRow, SupplementPointRow, SupplementRequestRow } from '../../procedures/index.js';
import { issueDocument } from '../issue-document.js';
import { instantInWords } from '../paper-words.js';
import {
  actingUnit,
  itemLines,
  materialLines,
  type Occasion,
  personName,
  remediesAgainst,
  windowOf,
} from './issuing.js';

const applicationOf = ({ tx, event }: Occasion) => tx.get(Application, { id: event.applicationId as string });

/** 许可法 32: departments say within five working days whether they accept. */
const acceptWithin = 5;

/** 提交申请回执, of the first submission and of every later one. */
export async function issueSubmissionReceipt(occasion: Occasion): Promise<void> {
  const { tx, services } = occasion;
  const application = await applicationOf(occasion);
  const { submissionRound } = application;
  await issueDocument(tx, services, {
    kind: 'submissionReceipt',
    unit: await windowOf(tx, application),
    application,
    caseId: null,
    subject: { type: 'submission', id: application.id },
    released: true,
    body: {
      submittedOn: tx.today,
      round: submissionRound > 1 ? submissionRound : null,
      items: await itemLines(occasion, application),
      materials: await materialLines(occasion, application),
      checkWithin: services.config.intake.checkWithin,
      checkDueOn: application.checkDueOn,
    },
  });
}

/** 收件回执: the clerk's, or by law when the window kept silent. */
export async function issueIntakeReceipt(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const application = await applicationOf(occasion);
  const { receiptId, receiptNumber, receivedOn, deemed } = event.after as {
    receiptId: string;
    receiptNumber: string;
    receivedOn: string;
    deemed: boolean;
  };
  await issueDocument(tx, services, {
    kind: 'intakeReceipt',
    unit: await actingUnit(occasion, application),
    application,
    caseId: null,
    subject: { type: 'receipt', id: receiptId },
    released: true,
    body: {
      receiptNumber,
      receivedOn,
      receivedAt: instantInWords(tx.now),
      deemed,
      submittedOn: instantToPlainDate(application.submittedAt ?? tx.now),
      items: await itemLines(occasion, application),
      materials: await materialLines(occasion, application),
      acceptWithin,
      acceptBy: services.calendar.current().addWorkingDays(tx.today as PlainDate, acceptWithin),
      clerk: deemed ? null : event.actorName,
    },
  });
}

/** 补齐补正通知书 of the window (珠 9). */
export async function issueCorrectionPaper(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const application = await applicationOf(occasion);
  const { noticeId } = event.after as { noticeId: string };
  const notice = await tx.get(CorrectionNoticeRow, { id: noticeId });
  const points = await tx.list(CorrectionPointRow, { noticeId }, { requirementCode: 'asc' });
  const { requirements, edition } = await loadSheet(tx, services, application, tx.today);
  await issueDocument(tx, services, {
    kind: 'correction',
    unit: await actingUnit(occasion, application),
    application,
    caseId: null,
    subject: { type: 'correction', id: noticeId },
    released: true,
    body: {
      supplement: false,
      noticeNumber: notice.number,
      points: points.map(({ requirementCode, reason, remark }) => {
        const found = requirements.find(({ code }) => code === requirementCode);
        const items = found?.assessed.requirement.items ?? [];
        return {
          name: found?.name ?? edition.material(requirementCode).name,
          asked: remark === null ? reason : `${reason}。${remark}`,
          items: items.map((code) => edition.item(code).name).join('、'),
        };
      }),
      within: workingDaysUntil(occasion, notice.answerBy),
      answerBy: notice.answerBy,
      handler: await personName(tx, notice.issuedBy),
      repeatReason: notice.repeatReason,
    },
  });
}

function workingDaysUntil({ tx, services }: Occasion, day: string): number {
  return services.calendar.current().workingDaysBetween(tx.today as PlainDate, day as PlainDate);
}

/** 补齐补正通知书 after the receipt: what the lead unit agreed to (珠 15), told once. */
export async function issueSupplementPaper(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const notice = await tx.get(SupplementNoticeRow, { id: event.subjectId as string });
  const application = await applicationOf(occasion);
  const requests = await tx.list(SupplementRequestRow, { noticeId: notice.id }, { id: 'asc' });
  const cases = await tx.list(ItemCaseRow, { id: requests.map(({ caseId }) => caseId) });
  const points = await tx.list(SupplementPointRow, { requestId: requests.map(({ id }) => id) }, { seq: 'asc' });
  const lead = application.leadUnitId === null ? null : await tx.find(Unit, { id: application.leadUnitId });
  await issueDocument(tx, services, {
    kind: 'correction',
    unit: lead ?? (await actingUnit(occasion, application)),
    application,
    caseId: null,
    subject: { type: 'supplement', id: notice.id },
    released: true,
    body: {
      supplement: true,
      noticeNumber: notice.number,
      points: requests.flatMap(({ id, caseId }) =>
        points
          .filter(({ requestId }) => requestId === id)
          .map(({ requirementName, text }) => ({
            name: requirementName ?? '说明',
            asked: text,
            items: cases.find((each) => each.id === caseId)?.itemName ?? '',
          })),
      ),
      within: notice.answerWithin,
      answerBy: notice.answerBy,
      handler: await personName(tx, notice.issuedBy),
      repeatReason: null,
    },
  });
}

/** 不予受理决定书 of the window: what is not in this authority's scope (许可法 32). */
export async function issueReturnPaper(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const application = await applicationOf(occasion);
  const { reason, properAuthority = null } = event.after as { reason: string; properAuthority?: string | null };
  const unit = await actingUnit(occasion, application);
  await issueDocument(tx, services, {
    kind: 'nonAcceptance',
    unit,
    application,
    caseId: null,
    subject: { type: 'application', id: application.id },
    released: true,
    body: {
      item: null,
      ground: 'outOfScope',
      reason,
      properAuthority,
      remedies: await remediesAgainst(occasion, unit, application),
    },
  });
}
