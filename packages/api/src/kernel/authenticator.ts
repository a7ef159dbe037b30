import type { Caller } from './actor.js';

/** Tells who stands behind a session token; the identity module registers itself as this. */
export interface Authenticator {
  /** Anonymous for no token, an unknown, ended or expired one, a disabled account or a revoked capacity. */
  identify(token: string | null): Promise<Caller>;
}

declare module './services.js' {
  interface Services {
    authenticator: Authenticator;
  }
}
