/** What an answer of a mutation is, whichever mutation it was. */
export interface Answer {
  __typename: string;
}

/** The members of a result union that say it was done. */
export type SuccessOf<R> = Extract<R, { __typename: `${string}Success` }>;

export function isSuccess<R extends Answer>(answer: R): answer is R & SuccessOf<R> {
  return answer.__typename.endsWith('Success');
}

/** One thing a person means to do: the key stays the same while the same input is tried again. */
export interface Intent {
  readonly key: string;
  readonly fingerprint: string;
}

/**
 * The key to send with an input. An attempt whose outcome is unknown (the connection broke) is repeated under its old key,
 * so that the server answers with what it already did; another input, or an answered attempt, gets a new key.
 */
export function intentFor(previous: Intent | null, input: unknown, newKey: () => string): Intent {
  const fingerprint = JSON.stringify(input);
  return previous?.fingerprint === fingerprint ? previous : { key: newKey(), fingerprint };
}

/** 128 random bits in hexadecimal. `randomUUID` is missing where the office network serves plain http. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
