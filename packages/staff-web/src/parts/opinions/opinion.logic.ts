/** What naming the giver of an opinion needs. */
export interface GivenBy {
  readonly giverName: string;
  readonly outsideBody?: string | null;
  readonly unit?: { readonly shortName: string } | null;
  readonly author?: { readonly displayName: string } | null;
}

/** Who gave it: the unit and its person, or the outside body and whoever answered for it. */
export function giverOf(opinion: GivenBy): string {
  const body = opinion.outsideBody ?? opinion.unit?.shortName;
  const person = opinion.author?.displayName ?? (opinion.giverName === body ? undefined : opinion.giverName);
  return [body, person].filter(Boolean).join(' · ');
}
