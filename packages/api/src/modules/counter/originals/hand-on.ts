import { Carriage, type TransferDirection } from '@gongshen/shared/original';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { FieldProblem } from '../../../kernel/graphql/domain-error.js';
import { optionalTextProblems, textProblems } from '../../../kernel/written-text.js';
import { OriginalTransfer, OriginalTransferItem } from './paper-original.entity.js';
import { moveOriginals, originalEvent, type TakenOriginals } from './take-originals.js';

/** How originals are handed on, as the form asks for it. */
export interface Handing {
  carriage: Carriage;
  carrier?: string | null;
  trackingNumber?: string | null;
  receivedBy?: string | null;
}

/** Who carries needs a number to be found by; by hand somebody takes them, and has a name. */
export function handingProblems({ carriage, carrier, trackingNumber, receivedBy }: Handing): FieldProblem[] {
  const carried = carriage !== Carriage.byHand;
  const checked = carried ? textProblems : optionalTextProblems;
  return [
    ...checked({ field: 'carrier', label: '承运单位', text: carrier, atMost: 60 }),
    ...checked({ field: 'trackingNumber', label: '运单号', text: trackingNumber, atMost: 60 }),
    ...(carried ? optionalTextProblems : textProblems)({
      field: 'receivedBy',
      label: '接收人',
      text: receivedBy,
      atMost: 100,
    }),
  ];
}

interface HandingOn extends Handing {
  direction: TransferDirection;
  unitId: string | null;
  fromName: string;
  toName: string;
  address?: string | null;
  recipientRelation?: string | null;
  signatureFileId?: string | null;
  /** The sentence of the timeline. */
  text: string;
}

const worded = (text: string | null | undefined) => text?.trim() || null;

/** One row per handing on, the originals moved, and the event the transfer slip is made of. Answers the transfer's id. */
export async function handOn(tx: Tx, actor: Actor, taken: TakenOriginals, handing: HandingOn): Promise<string> {
  const { application, originals } = taken;
  const { text, ...about } = handing;
  const transfer: OriginalTransfer = {
    id: tx.ids.next(),
    applicationId: application.id,
    projectId: application.projectId,
    ...about,
    carrier: worded(handing.carrier),
    trackingNumber: worded(handing.trackingNumber),
    receivedBy: worded(handing.receivedBy),
    address: worded(handing.address),
    recipientRelation: worded(handing.recipientRelation),
    signatureFileId: handing.signatureFileId ?? null,
    sentBy: actor.accountId,
    sentAt: tx.now,
  };
  await tx.insert(OriginalTransfer, transfer);
  const items = originals.map(({ id }) => ({
    id: tx.ids.next(),
    transferId: transfer.id,
    originalId: id,
    arrivedAt: null,
    arrivedBy: null,
    missingAt: null,
  }));
  await tx.insert(OriginalTransferItem, items);
  await moveOriginals(tx, taken, {
    transferId: transfer.id,
    remark: null,
    ...(handing.unitId === null ? {} : { unitId: handing.unitId }),
  });
  await originalEvent(tx, application, {
    type: 'original.transferred',
    subject: { type: 'originalTransfer', id: transfer.id },
    after: {
      transferId: transfer.id,
      direction: transfer.direction,
      fromName: transfer.fromName,
      toName: transfer.toName,
      handedBy: actor.displayName,
      receivedBy: transfer.receivedBy,
      carrier: transfer.carrier,
      trackingNumber: transfer.trackingNumber,
      signatureFileId: transfer.signatureFileId,
      // Only the department they go to is to be told.
      unitId: transfer.direction === 'toDepartment' ? transfer.unitId : null,
      text: taken.names,
      items: originals.map(({ number, name, copies, pages }) => ({ number, name, copies, pages })),
    },
    text,
  });
  return transfer.id;
}
