import type { PlainDate } from '@gongshen/shared/clock';
import type { Actor, Caller } from './actor.js';
import { anonymous } from './actor.js';
import { unauthenticated } from './errors.js';
import { LoaderRegistry } from './graphql/loaders.js';
import { dayOf } from './now.js';
import type { Services } from './services.js';

/** How the HTTP side of a session is set; the identity module decides what goes in. */
export interface SessionCookie {
  /** The token the browser sent, or null. */
  read(): string | null;
  write(token: string, expiresAt: string): void;
  clear(): void;
}

/** Where a request comes from. */
export interface RequestOrigin {
  ip: string;
  userAgent: string;
}

/** One request of the schema. `caller` is known before any resolver runs. */
export class RequestContext {
  caller: Caller = anonymous;
  readonly loaders = new LoaderRegistry();
  private readonly instant: string;
  private day: PlainDate | null = null;

  constructor(
    readonly services: Services,
    readonly correlationId: string,
    readonly origin: RequestOrigin,
    private readonly cookie: SessionCookie,
    /** The mandate the request names, or null. */
    readonly mandateId: string | null = null,
  ) {
    this.instant = services.clock.now();
  }

  /** The signed-in person; throws UNAUTHENTICATED when there is none. */
  requireActor(): Actor {
    if (this.caller.kind !== 'person') throw unauthenticated();
    return this.caller;
  }
  /** The instant this request began: one and the same for all its fields. */
  now(): string {
    return this.instant;
  }
  /** The day of `now()` in Asia/Shanghai. */
  today(): PlainDate {
    this.day ??= dayOf(this.instant);
    return this.day;
  }
  sessionToken(): string | null {
    return this.cookie.read();
  }
  setSession(token: string, expiresAt: string): void {
    this.cookie.write(token, expiresAt);
  }
  clearSession(): void {
    this.cookie.clear();
  }
}
