/** An outside body as it is being typed. */
export interface OutsideBodyWords {
  readonly name?: string;
  readonly phone?: string;
}

/** The outside bodies to send; rows that were left empty are none. */
export function bodiesOf(
  words: readonly (OutsideBodyWords | undefined)[] | undefined,
): { name: string; phone: string }[] {
  return (words ?? [])
    .map((body) => ({ name: (body?.name ?? '').trim(), phone: (body?.phone ?? '').trim() }))
    .filter(({ name, phone }) => name !== '' || phone !== '');
}
