import { type CaseStatus, isCaseOpen } from '@gongshen/shared/case';
import {
  type InvitationAnswer,
  missingUnits,
  openRectifications,
  type RectificationState,
  type SessionKind,
  type SessionState,
  type SessionVerdict,
  type VerdictObstacle,
  verdictObstacle,
} from '@gongshen/shared/session';

interface Named {
  readonly id: string;
}

/** Who is ticked when the minutes are begun: as recorded before, else the units that said they would come, and all guests. */
export function attendanceAtFirst(session: {
  readonly minutes?: string | null;
  readonly invitations: readonly {
    readonly unit: Named;
    readonly answer: InvitationAnswer;
    readonly attended?: boolean | null;
  }[];
  readonly guests: readonly { readonly id: string; readonly attended?: boolean | null }[];
}): { attendedUnitIds: string[]; attendedGuestIds: string[] } {
  const recorded = Boolean(session.minutes);
  return {
    attendedUnitIds: session.invitations
      .filter(({ answer, attended }) => (recorded ? attended === true : answer === 'accepted'))
      .map(({ unit }) => unit.id),
    attendedGuestIds: session.guests.filter(({ attended }) => !recorded || attended === true).map(({ id }) => id),
  };
}

/** What the rules of concluding need of a session, as the API tells it. */
export interface Concluded {
  readonly kind: SessionKind;
  readonly cases: readonly { readonly id: string; readonly status: CaseStatus; readonly unit: Named }[];
  readonly invitations: readonly {
    readonly attended?: boolean | null;
    readonly unit: Named & { readonly name: string };
  }[];
  readonly conclusions: readonly {
    readonly verdict: SessionVerdict;
    readonly unit: Named;
    readonly case?: Named | null;
  }[];
  readonly rectifications: readonly { readonly state: RectificationState }[];
}

/** Names of the units that still owe a conclusion, and how much is still to be put right. */
export function unfinished(session: Concluded): { units: string[]; open: number } {
  const participants = session.invitations.map(({ unit, attended }) => ({
    unitId: unit.id,
    attended: attended ?? null,
    openCaseIds: session.cases
      .filter((each) => each.unit.id === unit.id && isCaseOpen(each.status))
      .map(({ id }) => id),
  }));
  const names = new Map(session.invitations.map(({ unit }) => [unit.id, unit.name]));
  const missing = missingUnits(session.kind, participants, standing(session));
  return {
    units: missing.map((id) => names.get(id) ?? id),
    open: openRectifications(session.rectifications.map(({ state }) => state)),
  };
}

/** Why this overall verdict cannot be given now; `open`: something is still to be put right. */
export function obstacleTo(session: Concluded, verdict: SessionVerdict): VerdictObstacle | 'open' | null {
  const states = session.rectifications.map(({ state }) => state);
  if (verdict === 'pass' && openRectifications(states) > 0) return 'open';
  return verdictObstacle(verdict, standing(session), states);
}

function standing({ conclusions }: Concluded) {
  return conclusions.map(({ unit, case: itemCase, verdict }) => ({
    unitId: unit.id,
    caseId: itemCase?.id ?? null,
    verdict,
  }));
}

/** What the own unit may conclude on: each of its open cases, or the matter as a whole when it has none. */
export function conclusionSubjects<
  C extends { readonly id: string; readonly status: CaseStatus; readonly unit: Named },
>(cases: readonly C[], ownUnitId: string): (C | null)[] {
  const open = cases.filter((each) => each.unit.id === ownUnitId && isCaseOpen(each.status));
  return open.length > 0 ? open : [null];
}

/** A completion acceptance is about all open cases of its application (沪 15); it can be called while none stands. */
export function acceptanceStands(
  sessions: readonly {
    readonly kind: SessionKind;
    readonly state: SessionState;
    readonly overallVerdict?: SessionVerdict | null;
  }[],
): boolean {
  return sessions.some(
    ({ kind, state, overallVerdict }) =>
      kind === 'completionAcceptance' && state !== 'cancelled' && overallVerdict !== 'fail',
  );
}

/** Conclusions in the order of the cases they are about; those about the matter as a whole last. */
export function inOrderOfCases<C extends { readonly case?: Named | null }>(
  conclusions: readonly C[],
  cases: readonly Named[],
): C[] {
  const place = ({ case: about }: C) => (about ? cases.findIndex(({ id }) => id === about.id) : cases.length);
  return [...conclusions].sort((a, b) => place(a) - place(b));
}
