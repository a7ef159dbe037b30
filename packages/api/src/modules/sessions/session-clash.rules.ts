import type { InvitationAnswer } from '@gongshen/shared/session';

/** What is taken at the time already. */
export const ClashKind = { place: 'place', unit: 'unit', person: 'person', guest: 'guest' } as const;
export type ClashKind = keyof typeof ClashKind;

/** Who and what a session takes, and when. */
export interface Occupied {
  id: string;
  startsAt: string;
  endsAt: string;
  place: string;
  units: readonly { unitId: string; answer: InvitationAnswer; attendees: string | null }[];
  guests: readonly { name: string; phone: string }[];
}

export interface Clash {
  kind: ClashKind;
  /** The other session. */
  sessionId: string;
  startsAt: string;
  endsAt: string;
  /** Of `unit` and `person`. */
  unitId: string | null;
  /** The place, or the person; null for a unit as a whole. */
  name: string | null;
}

/** Both take place at some moment; one that begins when the other ends does not. */
export function overlap(a: Pick<Occupied, 'startsAt' | 'endsAt'>, b: Pick<Occupied, 'startsAt' | 'endsAt'>): boolean {
  return Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);
}

/**
 * Everything of `planned` that another session at the same time takes too (珠 16: people have to be able to come). A unit is free when
 * it declined, or when both times it has named who comes and these are different people.
 */
export function clashesOf(planned: Occupied, others: readonly Occupied[]): Clash[] {
  return others
    .filter((other) => other.id !== planned.id && overlap(planned, other))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id))
    .flatMap((other) => {
      const about = { sessionId: other.id, startsAt: other.startsAt, endsAt: other.endsAt };
      const place = samePlace(planned.place, other.place)
        ? [{ kind: 'place' as const, unitId: null, name: planned.place.trim() }]
        : [];
      return [...place, ...unitClashes(planned, other), ...guestClashes(planned, other)].map((clash) => ({
        ...about,
        ...clash,
      }));
    });
}

type Found = Pick<Clash, 'kind' | 'unitId' | 'name'>;

function unitClashes(planned: Occupied, other: Occupied): Found[] {
  return planned.units.flatMap(({ unitId, answer, attendees }): Found[] => {
    const there = other.units.find((each) => each.unitId === unitId);
    if (!there || answer === 'declined' || there.answer === 'declined') return [];
    const [here, elsewhere] = [namesIn(attendees), namesIn(there.attendees)];
    if (here.length === 0 || elsewhere.length === 0) return [{ kind: 'unit' as const, unitId, name: null }];
    return here.filter((name) => elsewhere.includes(name)).map((name) => ({ kind: 'person' as const, unitId, name }));
  });
}

/** Somebody of neither side's units is known by the phone number alone: names are shared by many. */
function guestClashes(planned: Occupied, other: Occupied): Found[] {
  const taken = new Set(other.guests.map(({ phone }) => digits(phone)));
  return planned.guests
    .filter(({ phone }) => digits(phone) !== '' && taken.has(digits(phone)))
    .map(({ name }) => ({ kind: 'guest' as const, unitId: null, name: name.trim() }));
}

const digits = (phone: string) => phone.replace(/\D/g, '');
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
const samePlace = (a: string, b: string) => plain(a) !== '' && plain(a) === plain(b);

/** What people write beside a name. */
const title =
  /^(副?[\p{Script=Han}]{0,2}[局处科股站所队组部]长|科员|.{0,3}主任|.{0,3}工程师|.{0,3}负责人|.{0,2}干部)$/u;

/** The people a unit has named: “林工、陈工（副科长）” are 林工 and 陈工. */
export function namesIn(attendees: string | null): string[] {
  const names = (attendees ?? '')
    .split(/[、，,；;\n]+/)
    .map((part) => part.trim().split(/[\s（(]/)[0] ?? '')
    .filter((name) => name !== '' && !title.test(name));
  return [...new Set(names)];
}
