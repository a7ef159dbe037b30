import type { Clock } from '../../../kernel/now.js';

/** How often an address may ask within a minute. */
const perMinute = { code: 60, file: 10 } as const;
const addressesAtMost = 50_000;

/** Keeps checking from being tried at random and from filling the machine: so many a minute from one address, per process. */
export class CheckLimit {
  private readonly asked = new Map<string, { minute: number; times: number }>();

  constructor(private readonly clock: Clock) {}

  /** False: too often; to be tried again in the next minute. */
  admits(kind: keyof typeof perMinute, address: string): boolean {
    const minute = Math.floor(Date.parse(this.clock.now()) / 60_000);
    const key = `${kind} ${address}`;
    const known = this.asked.get(key);
    const times = known?.minute === minute ? known.times + 1 : 1;
    if (known === undefined && this.asked.size >= addressesAtMost) this.forget(minute);
    this.asked.set(key, { minute, times });
    return times <= perMinute[kind];
  }

  private forget(minute: number): void {
    for (const [key, known] of this.asked) if (known.minute !== minute) this.asked.delete(key);
    if (this.asked.size >= addressesAtMost) this.asked.clear();
  }
}

declare module '../../../kernel/services.js' {
  interface Services {
    checkLimit: CheckLimit;
  }
}
