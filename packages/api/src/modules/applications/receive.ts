import { ApplicationSystemAction, nextApplicationStatus } from '@gongshen/shared/application';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { Application } from './application.entity.js';
import { applicationEvent } from './application.event.js';
import type { ApplicationSheet } from './application.sheet.js';
import { stageDueOn, stopCheckClock } from './check-clock.js';
import { ReceiptRow } from './receipt.entity.js';

/** What differs between a receipt that a clerk issues and one that follows from silence. */
export interface Reception {
  action: 'issueReceipt' | typeof ApplicationSystemAction.deemReceived;
  receivedOn: PlainDate;
  issuedBy: string | null;
  unitId: string | null;
  /** Names of what was received, as printed on the receipt. */
  materials: string[];
  /** Sentences about the number of the receipt: for the timeline, and in the explanation of the check's clock. */
  text: (number: string) => string;
  stopText: (number: string) => string;
}

/**
 * 珠 9, 11: the formal receipt ends the check. The application is received and the receipt written; the cases are made, and all
 * clocks start, in reaction to `application.received` (珠 12).
 */
export async function receive(
  tx: Tx,
  services: Services,
  application: Application,
  sheet: ApplicationSheet,
  reception: Reception,
): Promise<ReceiptRow> {
  const { receivedOn, issuedBy, unitId, materials } = reception;
  const status = nextApplicationStatus(application.status, reception.action);
  if (status === null) throw new Error(`Application ${application.id} is ${application.status} and cannot be received`);
  const receipt: ReceiptRow = {
    id: tx.ids.next(),
    applicationId: application.id,
    number: await receiptNumber(tx, application.districtCode),
    issuedBy,
    issuedAt: tx.now,
    receivedOn,
    unitId,
    materials,
  };
  await tx.update(Application, application.id, application.version, {
    status,
    receivedAt: tx.now,
    receivedOn,
    checkDueOn: null,
    stageDueOn: stageDueOn(services.calendar.current(), receivedOn, application.stageLimit),
  });
  await tx.insert(ReceiptRow, receipt);
  await stopCheckClock(tx, application.id, reception.stopText(receipt.number));
  await applicationEvent(tx, application, {
    type: 'application.received',
    before: { status: application.status },
    after: {
      status,
      receivedOn,
      itemCodes: sheet.itemCodes,
      receiptId: receipt.id,
      receiptNumber: receipt.number,
      deemed: issuedBy === null,
      districtCode: application.districtCode,
    },
    materialVersionIds: sheet.requirements.flatMap(({ materialVersionIds }) => materialVersionIds),
    text: reception.text(receipt.number),
  });
  return receipt;
}

/** 回执编号: running per district and year without gaps. */
async function receiptNumber(tx: Tx, districtCode: string): Promise<string> {
  const year = tx.today.slice(0, 4);
  const running = await tx.nextNumber(`receipt ${districtCode} ${year}`);
  return `HZ-${districtCode}-${year}-${String(running).padStart(5, '0')}`;
}
