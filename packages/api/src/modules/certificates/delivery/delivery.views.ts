import { daysBetween, Lamp } from '@gongshen/shared/clock';
import { maskAddress, maskPersonName, type ToldState } from '@gongshen/shared/delivery';
import { maskPhone } from '@gongshen/shared/project';
import type { Actor } from '../../../kernel/actor.js';
import { dayOf } from '../../../kernel/now.js';
import type { Application } from '../../applications/index.js';
import type { ItemCaseRow } from '../../cases/index.js';
import type { DeliveryRow, DeliveryWishRow } from './delivery.entity.js';
import { mayChooseDelivery, seesReception, servesDelivery, wishSeen } from './delivery.policy.js';
import { takeBackObstacle } from './delivery.rules.js';
import type { DeliveryRecordType, DeliveryWishType, ResultNoticeType } from './delivery.type.js';
import { type ResultNotice, stateOf } from './notice.queries.js';

const masked = (text: string | null, mask: (text: string) => string) => (text === null ? null : mask(text));

export function wishView({ acting }: Actor, application: Application, wish: DeliveryWishRow | null): DeliveryWishType {
  const seen = wishSeen(acting, application);
  const show = (text: string | null | undefined, mask: (text: string) => string) =>
    seen === 'method' ? null : seen === 'whole' ? (text ?? null) : masked(text ?? null, mask);
  return {
    method: wish?.method ?? 'electronic',
    recipient: show(wish?.recipient, maskPersonName),
    phone: show(wish?.phone, maskPhone),
    address: show(wish?.address, maskAddress),
    chosenAt: wish?.chosenAt ?? null,
    version: wish?.version ?? null,
    mayChange: mayChooseDelivery(acting, application),
  };
}

export function deliveryView(
  { acting }: Actor,
  itemCase: ItemCaseRow,
  row: DeliveryRow,
  today: string,
): DeliveryRecordType {
  const sees = seesReception(acting, itemCase);
  const own = sees && acting.role === 'applicant';
  const serves = servesDelivery(acting, itemCase) && row.newest;
  const { downloadedAt, revokedAt, status } = itemCase;
  const facts = { ...row, handedOutOn: dayOf(row.handedOutAt), downloadedAt, revokedAt };
  return {
    ...row,
    recipient: sees ? row.recipient : maskPersonName(row.recipient),
    relation: sees ? row.relation : null,
    identityPaper: sees ? row.identityPaper : null,
    identityMasked: sees ? row.identityMasked : null,
    phone: own ? row.phone : masked(sees ? row.phone : null, maskPhone),
    address: own ? row.address : masked(sees ? row.address : null, maskAddress),
    trackingNumber: sees ? row.trackingNumber : null,
    settledByName: sees ? row.settledByName : null,
    mayTakeBack: serves && status === 'issued' && takeBackObstacle(facts, today) === null,
    maySettle: serves && row.state === 'posted',
    mayDeliverAgain: serves && row.state === 'returned' && revokedAt === null,
    signatureFileId: sees ? row.signatureFileId : null,
    handedOutById: row.handedOutBy,
  };
}

const lamps: Readonly<Record<ToldState, Lamp>> = {
  inTime: Lamp.green,
  dueToday: Lamp.yellow,
  missed: Lamp.red,
  late: Lamp.red,
};

export function noticeView(notice: ResultNotice, now: string): ResultNoticeType {
  const { id, occasion, reachedAt, copies, knewAt, message, caseId } = notice;
  const state = stateOf(notice, now);
  return {
    id,
    occasion,
    reachedAt,
    copies,
    knewAt,
    state,
    lamp: lamps[state],
    messageState: message?.state ?? null,
    messageTo: masked(message?.recipient ?? null, maskPhone),
    messageSentAt: message?.sentAt ?? null,
    messageError: message?.lastError ?? null,
    caseId,
  };
}

/** Days since the result reached the window, while it waits there. */
export function waitingDays(row: ItemCaseRow, today: ReturnType<typeof dayOf>): number | null {
  if (row.deliveryState !== 'pending' || row.decidedAt === null || row.revokedAt !== null) return null;
  return daysBetween(dayOf(row.decidedAt), today);
}
