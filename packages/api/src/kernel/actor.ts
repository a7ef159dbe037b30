import type { Permission, Role } from '@gongshen/shared/identity';

/** One capacity of a person: which role, for which unit, organisation or district. */
export interface Assignment {
  id: string;
  role: Role;
  unitId: string | null;
  unitName: string | null;
  /** Divisions served: the district and the functional areas in it; null: the whole city. */
  districts: readonly string[] | null;
  organisationId: string | null;
  organisationName: string | null;
  /** Set while the person acts for somebody else on a recorded mandate. */
  mandate?: Mandate;
}

/** By what right a person acts for somebody else: `role` is the one the person holds by itself, `person` who gave the mandate. */
export interface Mandate {
  id: string;
  role: Role;
  person: { name: string; phone: string };
}

/** One person, acting in ONE capacity at a time. */
export interface Actor {
  kind: 'person';
  accountId: string;
  displayName: string;
  sessionId: string | null;
  acting: Assignment;
  permissions: ReadonlySet<Permission>;
}

export interface Anonymous {
  kind: 'anonymous';
}

/** The system itself: jobs, the worker, the importer. `name` stands in the audit. */
export interface SystemActor {
  kind: 'system';
  name: string;
}

export type Caller = Actor | Anonymous | SystemActor;

export const anonymous: Anonymous = { kind: 'anonymous' };

export function systemActor(name: string): SystemActor {
  return { kind: 'system', name };
}
