import { labels } from '@gongshen/shared/labels';
import { StoredFile } from '../../../kernel/files/stored-file.entity.js';
import { Application } from '../../applications/index.js';
import { ItemCaseRow } from '../../cases/index.js';
import { DeliveryRow, ResultDocumentRow } from '../../certificates/index.js';
import { issueDocument } from '../issue-document.js';
import { instantInWords } from '../paper-words.js';
import { ProcedureDocument } from '../procedure-document.entity.js';
import { actingUnit, caseOf, itemOf, type Occasion } from './issuing.js';

/** What `case.issued` says; older and simpler handing out leaves most of it out. */
interface Issued {
  method: string;
  recipient: string;
  recipientRelation?: string | null;
  copies?: number | null;
  carrier?: string | null;
  signatureFileId?: string | null;
}

/** 送达回证 (许可法 44; 珠 18). From now on the applicant reads the decision itself, too. */
export async function issueDeliveryPaper(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const { itemCase, application } = await caseOf(occasion);
  await tx.updateWhere(
    ProcedureDocument,
    { caseId: itemCase.id, kind: ['approval', 'refusal'], releasedAt: null },
    { releasedAt: tx.now },
  );
  const issued = event.after as Issued;
  const copies = issued.copies ?? 1;
  const delivery = await tx.find(DeliveryRow, { caseId: itemCase.id, newest: true });
  const result = await tx.find(ResultDocumentRow, { caseId: itemCase.id, effective: true, replacedAt: null });
  const decisions = await tx.list(
    ProcedureDocument,
    { caseId: itemCase.id, kind: ['approval', 'refusal'], voidedAt: null },
    { issuedAt: 'asc' },
  );
  const { signatureFileId = null } = issued;
  const signature = signatureFileId === null ? null : await tx.find(StoredFile, { id: signatureFileId });
  const methods: Readonly<Record<string, string>> = labels('zh-CN').deliveryMethod;
  const carriers: Readonly<Record<string, string>> = labels('zh-CN').carrier;
  await issueDocument(tx, services, {
    kind: 'delivery',
    unit: await actingUnit(occasion, application),
    application,
    caseId: itemCase.id,
    subject: { type: 'case', id: itemCase.id },
    released: true,
    body: {
      item: itemOf(services, itemCase),
      papers: [
        ...(result === null ? [] : [{ name: result.title, number: result.number, copies }]),
        ...decisions.map(({ title, readableNumber }) => ({ name: title, number: readableNumber, copies })),
      ],
      method: methods[issued.method] ?? issued.method,
      address: delivery?.address ?? null,
      recipient: issued.recipient,
      relation: issued.recipientRelation ?? null,
      carrier: issued.carrier ? (carriers[issued.carrier] ?? issued.carrier) : null,
      trackingNumber: delivery?.trackingNumber ?? null,
      deliveredAt: instantInWords(tx.now),
      deliveredBy: event.actorName,
      signatureSha256: signature?.sha256 ?? null,
      electronic: issued.method === 'electronic',
    },
  });
}

/** What `original.transferred` says. */
interface Transferred {
  transferId: string;
  direction: 'toDepartment' | 'back' | 'toApplicant';
  fromName: string;
  toName: string;
  handedBy: string;
  receivedBy?: string | null;
  carrier?: string | null;
  trackingNumber?: string | null;
  items: { name: string; copies: number; pages?: number | null }[];
}

/** 物料流转凭证 (珠 13): between window and department for themselves alone; what the applicant gets back, they may read. */
export async function issueTransferPaper(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const application = await tx.get(Application, { id: event.applicationId as string });
  const itemCase = event.caseId === null ? null : await tx.get(ItemCaseRow, { id: event.caseId });
  const moved = event.after as Transferred;
  await issueDocument(tx, services, {
    kind: 'transfer',
    unit: await actingUnit(occasion, application),
    application,
    caseId: event.caseId,
    subject: { type: 'transfer', id: moved.transferId },
    released: moved.direction === 'toApplicant',
    body: {
      item: itemCase === null ? null : itemOf(services, itemCase),
      direction: moved.direction,
      fromName: moved.fromName,
      toName: moved.toName,
      handedBy: moved.handedBy,
      receivedBy: moved.receivedBy ?? null,
      carrier: moved.carrier ?? null,
      trackingNumber: moved.trackingNumber ?? null,
      items: moved.items.map(({ name, copies, pages }) => ({ name, copies, pages: pages ?? null })),
      transferredAt: instantInWords(tx.now),
    },
  });
}
