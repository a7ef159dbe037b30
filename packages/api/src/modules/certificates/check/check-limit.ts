import { AddressLimit } from '../../../kernel/address-limit.js';
import type { Clock } from '../../../kernel/now.js';

/** How often an address may ask within a minute. */
const perMinute = { code: 60, file: 10 } as const;

/** Keeps checking from being tried at random and from filling the machine. */
export class CheckLimit {
  private readonly limits: Readonly<Record<keyof typeof perMinute, AddressLimit>>;

  constructor(clock: Clock) {
    this.limits = { code: new AddressLimit(clock, perMinute.code), file: new AddressLimit(clock, perMinute.file) };
  }

  /** False: too often; to be tried again in the next minute. */
  admits(kind: keyof typeof perMinute, address: string): boolean {
    return this.limits[kind].admits(address);
  }
}

declare module '../../../kernel/services.js' {
  interface Services {
    checkLimit: CheckLimit;
  }
}
