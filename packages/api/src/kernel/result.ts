/** A refusal is data, never an exception: what the person is told, in a complete Chinese sentence, and a code for the machine. */
export interface Refusal {
  code: string;
  message: string;
}

export type Outcome<T, R extends Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse<R extends Refusal>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}
