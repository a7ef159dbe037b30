import { isPlainDate } from '@gongshen/shared/clock';
import { OpinionKind, Stance } from '@gongshen/shared/opinion';

/** What is looked for, as the form holds it. */
export interface OpinionWanted {
  text?: string;
  project?: string;
  stage?: string;
  unit?: string;
  stances?: Stance[];
  kinds?: OpinionKind[];
  from?: string;
  to?: string;
  stale?: boolean;
}

/** The filter in the address, so that it can be kept, sent and gone back to. */
export function toAddress(wanted: OpinionWanted): Record<string, string> {
  const address: Record<string, string> = {};
  for (const key of ['text', 'project', 'stage', 'unit', 'from', 'to'] as const) {
    const value = wanted[key]?.trim();
    if (value) address[key] = value;
  }
  if (wanted.stances?.length) address.stances = wanted.stances.join(',');
  if (wanted.kinds?.length) address.kinds = wanted.kinds.join(',');
  if (wanted.stale) address.stale = '1';
  return address;
}

/** What an address asks for; what it does not know is left out. */
export function fromAddress(params: URLSearchParams): OpinionWanted {
  const text = (key: string) => params.get(key)?.trim() || undefined;
  const day = (key: string) => {
    const value = text(key);
    return value && isPlainDate(value) ? value : undefined;
  };
  const among = <V extends string>(key: string, known: Record<string, V>) => {
    const found = (params.get(key) ?? '').split(',').filter((each): each is V => each in known);
    return found.length > 0 ? found : undefined;
  };
  return {
    text: text('text'),
    project: text('project'),
    stage: text('stage'),
    unit: text('unit'),
    stances: among<Stance>('stances', Stance),
    kinds: among<OpinionKind>('kinds', OpinionKind),
    from: day('from'),
    to: day('to'),
    stale: params.get('stale') === '1' || undefined,
  };
}

/** The days are the wrong way round: nothing could be found between them. */
export const endsBeforeItBegins = ({ from, to }: Pick<OpinionWanted, 'from' | 'to'>): boolean =>
  from !== undefined && to !== undefined && to < from;

/** The API's filter. */
export function toFilter(wanted: OpinionWanted) {
  return {
    text: wanted.text ?? null,
    projectSearch: wanted.project ?? null,
    stageCode: wanted.stage ?? null,
    unitId: wanted.unit ?? null,
    stances: wanted.stances ?? null,
    kinds: wanted.kinds ?? null,
    from: wanted.from ?? null,
    to: wanted.to ?? null,
    staleOnly: wanted.stale ?? null,
  };
}

/** A text cut at the words that were looked for, large and small letters alike. */
export function highlighted(text: string, words: string | undefined): { text: string; found: boolean }[] {
  const looked = words?.trim().toLowerCase();
  const folded = text.toLowerCase();
  // Folding that changes the length would cut in the wrong place.
  if (!looked || folded.length !== text.length) return [{ text, found: false }];
  const pieces: { text: string; found: boolean }[] = [];
  let at = 0;
  for (let hit = folded.indexOf(looked); hit >= 0; hit = folded.indexOf(looked, at)) {
    if (hit > at) pieces.push({ text: text.slice(at, hit), found: false });
    pieces.push({ text: text.slice(hit, hit + looked.length), found: true });
    at = hit + looked.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}
