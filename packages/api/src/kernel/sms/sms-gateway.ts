import { systemActor } from '../actor.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { done } from '../result.js';
import { SmsRecord } from './sms-record.entity.js';

/** Sends one SMS. `id` is the same for every attempt at the same message: a gateway that honours it sends once. */
export interface SmsGateway {
  send(message: { id: string; phone: string; body: string }): Promise<void>;
}

/** The embedded default: nothing leaves the house, every message is recorded where an administrator reads it. */
export class RecordingSmsGateway implements SmsGateway {
  constructor(private readonly uow: UnitOfWork) {}

  async send(message: { id: string; phone: string; body: string }): Promise<void> {
    const command = { name: 'sms.record', idempotencyKey: null, input: null, audited: false };
    await this.uow.run(systemActor('短信网关'), command, async (tx) => {
      if (!(await tx.find(SmsRecord, { id: message.id }))) await tx.insert(SmsRecord, { ...message, sentAt: tx.now });
      return done(null);
    });
  }
}
