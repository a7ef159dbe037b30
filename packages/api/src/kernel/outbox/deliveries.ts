import type { OutboxMessage } from './outbox-message.entity.js';

/** Delivers one message; throws when it could not. Must bear being called again with the same message. */
export type Delivery = (message: OutboxMessage) => Promise<void>;

/** Who delivers which channel. */
export class Deliveries {
  private readonly deliveries = new Map<string, Delivery>();
  register(channel: string, delivery: Delivery): void {
    this.deliveries.set(channel, delivery);
  }
  of(channel: string): Delivery | undefined {
    return this.deliveries.get(channel);
  }
}
