import { maskPersonName } from '@gongshen/shared/delivery';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import { findOwnFile } from '../../../kernel/files/own-file.js';
import { IllegalTransition, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import { type Application, tellApplicantBySms } from '../../applications/index.js';
import { caseEvent, ItemCaseRow, takeCase } from '../../cases/index.js';
import { DeliveryRow } from './delivery.entity.js';
import { type HandOver, handOverProblems, type ReadHandOver, readHandOver } from './delivery.rules.js';
import { ResultNoticeRow } from './notice.entity.js';
import { bindSignature } from './signature-use.js';

const signatureAtMost = 1024 * 1024;

/** What the window wrote down, when nothing is wrong with it and the signature is a picture of its own. */
export async function readHandOverInput(
  tx: Tx,
  actor: Actor,
  input: HandOver,
): Promise<Outcome<ReadHandOver, InvalidInput>> {
  const problems = handOverProblems(input, tx.today);
  if (problems.length > 0) {
    const [only] = problems;
    return refuse(new InvalidInput(problems, problems.length === 1 ? only?.message : undefined));
  }
  const read = readHandOver(input);
  if (read.signatureFileId !== null) {
    const file = await findOwnFile(tx, actor, read.signatureFileId);
    if (file === null || file.mediaType !== 'image/png' || file.size > signatureAtMost) {
      const message = '没有收到领取人的签名图片，请重新签名。';
      return refuse(new InvalidInput([{ field: 'signatureFileId', reason: 'missing', message }], message));
    }
  }
  return done(read);
}

/** How it was served, for whoever reads the timeline: of a parcel neither its number nor the whole name of who gets it (S56). */
export function servedText({ method, recipient, carrier, carrierName }: ReadHandOver): string {
  const words = labels('zh-CN');
  if (method !== 'post') return `${words.deliveryMethod[method]}），领取人${recipient}`;
  const by = carrierName ?? (carrier ? words.carrier[carrier] : '');
  return `${words.deliveryMethod.post}，${by}），收件人${maskPersonName(recipient)}`;
}

/** What an event tells of a handing over; where a parcel goes stands with the delivery alone, masked for whom it is not (S56). */
export function servedFacts(read: ReadHandOver) {
  const carrier = read.carrierName ?? (read.carrier ? labels('zh-CN').carrier[read.carrier] : null);
  const { method, recipient, relation, copies, signatureFileId } = read;
  return { method, recipient, recipientRelation: relation, copies, carrier, signatureFileId };
}

export function deliveryRow(
  tx: Tx,
  actor: Actor,
  itemCase: Pick<ItemCaseRow, 'id' | 'applicationId' | 'districtCode'>,
  read: ReadHandOver,
): Omit<DeliveryRow, 'version'> {
  return {
    id: tx.ids.next(),
    caseId: itemCase.id,
    applicationId: itemCase.applicationId,
    districtCode: itemCase.districtCode,
    state: read.method === 'post' ? 'posted' : 'delivered',
    newest: true,
    ...read,
    handedOutAt: tx.now,
    handedOutBy: actor.accountId,
    settledOn: null,
    settledByName: null,
    settledReason: null,
    settledAt: null,
  };
}

/** Keeps a handing over; the one before it is not the newest any more. */
export async function keepDelivery(tx: Tx, row: Omit<DeliveryRow, 'version'>): Promise<void> {
  await tx.updateWhere(DeliveryRow, { caseId: row.caseId, newest: true }, { newest: false });
  await tx.insert(DeliveryRow, row as DeliveryRow);
}

/** 珠 18: whoever stood at the counter knows. */
export async function markTold(tx: Tx, caseId: string): Promise<void> {
  await tx.updateWhere(ResultNoticeRow, { caseId, toldAt: null }, { toldAt: tx.now });
}

/** 珠 18: what goes by post is told by SMS, with the number it can be followed by. */
export async function tellPosted(
  tx: Tx,
  application: Application,
  itemCase: Pick<ItemCaseRow, 'itemName' | 'number'>,
  row: Pick<DeliveryRow, 'id' | 'method' | 'carrier' | 'carrierName' | 'trackingNumber'>,
): Promise<void> {
  if (row.method !== 'post') return;
  const by = row.carrierName ?? (row.carrier ? labels('zh-CN').carrier[row.carrier] : '');
  const what = `“${itemCase.itemName}”（${itemCase.number}）的办理结果已寄出，${by}，运单号 ${row.trackingNumber ?? ''}，请注意查收。`;
  await tellApplicantBySms(tx, application, `posted:${row.id}`, `您申请的${what}`);
}

/** 签收: the signature stands for these results and for nothing else, ever. */
export async function signForResults(
  tx: Tx,
  actor: Actor,
  input: HandOver,
  cases: readonly Pick<ItemCaseRow, 'applicationId' | 'itemName' | 'number'>[],
): Promise<InvalidInput | null> {
  const { signatureFileId, recipient, copies } = readHandOver(input);
  const [first] = cases;
  if (signatureFileId === null || first === undefined) return null;
  const problem = await bindSignature(tx, actor, {
    ...{ fileId: signatureFileId, act: 'resultHandedOut', applicationId: first.applicationId, signer: recipient },
    facts: cases.map(({ itemName, number }) => `“${itemName}”（${number}）的办理结果 ${copies} 份`),
  });
  return problem === null ? null : new InvalidInput([problem], problem.message);
}

export interface HandedCase {
  caseId: string;
  expectedVersion: number;
}

/** 发件 of one case, inside the unit of work of its act. */
export async function handOverCase(
  tx: Tx,
  actor: Actor,
  { caseId, expectedVersion }: HandedCase,
  input: HandOver,
  applicationId: string | null,
): Promise<Outcome<ItemCaseRow, InvalidInput | IllegalTransition | NotAllowed>> {
  const taken = await takeCase(tx, actor, 'handOut', caseId, expectedVersion);
  if (!taken.ok) return taken;
  const { itemCase, application } = taken.value;
  if (applicationId !== null && itemCase.applicationId !== applicationId) throw new StaleObject('item_case', null);
  if (itemCase.revokedAt !== null) {
    return refuse(new IllegalTransition(itemCase.status, '决定已经撤销，结果不再发放。'));
  }
  const known = await readHandOverInput(tx, actor, input);
  if (!known.ok) return known;
  const read = known.value;
  await tx.update(ItemCaseRow, caseId, expectedVersion, {
    status: 'issued',
    deliveryState: 'handedOut',
    deliveryMethod: read.method,
    handedOutAt: tx.now,
    handedOutBy: actor.accountId,
    recipient: read.recipient,
  });
  const row = deliveryRow(tx, actor, itemCase, read);
  await keepDelivery(tx, row);
  if (read.method === 'counter') await markTold(tx, caseId);
  await tellPosted(tx, application, itemCase, row);
  await caseEvent(tx, itemCase, {
    type: 'case.issued',
    before: { status: itemCase.status, deliveryState: itemCase.deliveryState },
    after: {
      status: 'issued',
      deliveryState: 'handedOut',
      ...servedFacts(read),
    },
    text: `“${itemCase.itemName}”的结果已发件（${servedText(read)}。`,
  });
  return done(itemCase);
}
