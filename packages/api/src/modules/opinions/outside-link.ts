import { createHash, randomBytes } from 'node:crypto';
import { addDays, type PlainDate } from '@gongshen/shared/clock';
import { systemActor } from '../../kernel/actor.js';
import type { AddressLimit } from '../../kernel/address-limit.js';
import type { Reader } from '../../kernel/database/reader.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { Delivery } from '../../kernel/outbox/deliveries.js';
import { done } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import type { ItemCaseRow } from '../cases/index.js';
import { Project } from '../projects/index.js';
import { ConsultationLinkRow, OpinionRequestRow } from './opinion-request.entity.js';

/** The outbox channel of links: the message waits without the link, which is made when it leaves. */
export const linkChannel = 'consultationLink';
const linkPlace = '〔链接〕';

/** How often an address may open or answer a link within a minute: nobody tries them at random (S58, S61). */
export const consultationsPerMinute = 60;

/** 256 random bits: the link is the whole key of an outside body. */
export const newToken = () => randomBytes(32).toString('base64url');

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** At the end of the day after the due day, in Asia/Shanghai. */
export function expiryOf(dueOn: string): string {
  return new Date(`${addDays(dueOn as PlainDate, 2)}T00:00:00.000+08:00`).toISOString();
}

/** Where the applicant app shows it; a path when the house has told no public address. */
export function consultationUrl(services: Pick<Services, 'config'>, token: string): string {
  return `${services.config.publicUrl ?? ''}/consultations/${token}`;
}

/** Keeps what a link is known by: the hash, never the token. */
export async function keepLink(tx: Tx, request: Pick<OpinionRequestRow, 'id' | 'dueOn'>, token: string): Promise<void> {
  await tx.insert(ConsultationLinkRow, {
    tokenHash: hashOf(token),
    requestId: request.id,
    expiresAt: expiryOf(request.dueOn),
  });
}

/** Puts the SMS to the outside body into the outbox. */
export async function sendLink(tx: Tx, request: OpinionRequestRow, itemCase: ItemCaseRow): Promise<void> {
  const { outsideBody, outsidePhone, dueOn } = request;
  if (outsidePhone === null) return;
  const { name } = await tx.get(Project, { id: request.projectId });
  await tx.outbox({
    channel: linkChannel,
    recipient: outsidePhone,
    body: `【工审】${outsideBody}：现就“${name}”的“${itemCase.itemName}”征求贵单位意见，请于${dueOn}前打开链接答复：${linkPlace}（请勿转发）`,
    payload: { requestId: request.id },
    dedupeKey: `consultation:${request.id}`,
  });
}

/**
 * Sends the SMS with a link made at that moment, so that no table holds one; another try makes another link.
 * A request that was answered or cancelled meanwhile needs none.
 */
export function deliverLink(services: Services): Delivery {
  return async ({ id, recipient, body, payload }) => {
    const { requestId } = payload as { requestId: string };
    const request = await services.db.read.find(OpinionRequestRow, { id: requestId });
    if (request?.state !== 'open') return;
    const token = newToken();
    const command = { name: 'consultation.link', idempotencyKey: null, input: null, audited: false };
    await services.uow.run(systemActor('发送任务'), command, async (tx) => {
      await keepLink(tx, request, token);
      return done(null);
    });
    await services.sms.send({ id, phone: recipient, body: body.replace(linkPlace, consultationUrl(services, token)) });
  };
}

interface Behind {
  request: OpinionRequestRow;
  expired: boolean;
}

/** What a link led to or leads to; null for a wrong one and none alike. */
export async function behindLink(read: Reader, token: string, now: string): Promise<Behind | null> {
  const link = await read.find(ConsultationLinkRow, { tokenHash: hashOf(token) });
  if (link === null) return null;
  const request = await read.get(OpinionRequestRow, { id: link.requestId });
  return { request, expired: link.expiresAt <= now };
}

/** The request a link leads to; null for a wrong, an expired and no link alike. */
export async function requestBehind(read: Reader, token: string, now: string): Promise<OpinionRequestRow | null> {
  const behind = await behindLink(read, token, now);
  return behind === null || behind.expired ? null : behind.request;
}

declare module '../../kernel/services.js' {
  interface Services {
    consultationLimit: AddressLimit;
  }
}
