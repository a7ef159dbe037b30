import type { Lamp } from '../clock/index.js';

/** The worst lamp people have been told about since the row was last green. */
export const AlertedLamp = { green: 'green', yellow: 'yellow', red: 'red' } as const;
export type AlertedLamp = keyof typeof AlertedLamp;

const severity = { green: 0, yellow: 1, red: 2 } as const satisfies Record<AlertedLamp, number>;

/**
 * The alerted lamp a row keeps when its due day moves. `lamp` is the lamp of the new due day on the day of the move.
 * Alerts go out once per lamp change (珠 20, domain §3): one that became milder forgets what was told, so that it is told again
 * when it comes true again. One that stands still (grey) is told nothing and forgets nothing; one that became worse is told by the scan.
 */
export function alertedAfterMove(alerted: AlertedLamp, lamp: Lamp): AlertedLamp {
  if (lamp === 'grey') return alerted;
  return severity[lamp] < severity[alerted] ? lamp : alerted;
}

/** What has to be told now; null when nothing, or nothing new. */
export function alertDue(alerted: AlertedLamp, lamp: Lamp): 'yellow' | 'red' | null {
  if (lamp === 'grey' || lamp === 'green') return null;
  return severity[lamp] > severity[alerted] ? lamp : null;
}
