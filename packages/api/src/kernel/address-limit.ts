import type { Clock } from './now.js';

const addressesAtMost = 50_000;

/**
 * How often an address may do something within a minute, per process: keeps what anybody may ask from being tried at random and from filling
 * the machine. Each public door has its own number and its own count.
 */
export class AddressLimit {
  private readonly asked = new Map<string, { minute: number; times: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly perMinute: number,
  ) {}

  /** False: too often; to be tried again in the next minute. */
  admits(address: string): boolean {
    const minute = Math.floor(Date.parse(this.clock.now()) / 60_000);
    const known = this.asked.get(address);
    const times = known?.minute === minute ? known.times + 1 : 1;
    if (known === undefined && this.asked.size >= addressesAtMost) this.forget(minute);
    this.asked.set(address, { minute, times });
    return times <= this.perMinute;
  }

  private forget(minute: number): void {
    for (const [address, known] of this.asked) if (known.minute !== minute) this.asked.delete(address);
    if (this.asked.size >= addressesAtMost) this.asked.clear();
  }
}
