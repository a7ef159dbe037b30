import type { Caller } from './actor.js';
import { forbidden } from './errors.js';
import type { Services } from './services.js';

/** Tells who stands behind a session token; the identity module registers itself as this. */
export interface Authenticator {
  /** Anonymous for no token, an unknown, ended or expired one, a disabled account or a revoked capacity. */
  identify(token: string | null): Promise<Caller>;
}

/** The header in which a request names the mandate it acts on. It is no credential: whether the caller holds it is looked up. */
export const mandateHeader = 'x-gongshen-mandate';

/** Who keeps mandates to act for somebody else registers itself as this. */
export interface Mandates {
  /** The caller as it acts on the mandate; throws FORBIDDEN when it may not, or not any more. */
  take(caller: Caller, mandateId: string): Promise<Caller>;
}

/** Who stands behind a request: the session's person, or, where the request names a mandate, that person on the mandate. */
export async function callerOf(
  { authenticator, mandates }: Pick<Services, 'authenticator' | 'mandates'>,
  token: string | null,
  mandateId: string | null,
): Promise<Caller> {
  const caller = await authenticator.identify(token);
  if (mandateId === null) return caller;
  if (!mandates) throw forbidden();
  return mandates.take(caller, mandateId);
}

declare module './services.js' {
  interface Services {
    authenticator: Authenticator;
    mandates?: Mandates;
  }
}
