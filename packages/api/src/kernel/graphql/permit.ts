import type { Permission } from '@gongshen/shared/identity';
import { Extensions } from 'type-graphql';

/** Anybody, signed in or not: only what is published. */
export const PUBLIC = 'PUBLIC';
/** Any signed-in person, whatever the capacity. */
export const SIGNED_IN = 'SIGNED_IN';

export type Permitted = Permission | typeof PUBLIC | typeof SIGNED_IN;

/** Declares who may call a query or mutation. Every operation has one; the executor enforces it before any resolver runs. */
export const Permit = (permission: Permitted) => Extensions({ permit: permission });

/** The declaration of a schema field, or undefined when it was forgotten. */
export function permitOf(extensions: Readonly<Record<string, unknown>> | undefined | null): Permitted | undefined {
  return extensions?.permit as Permitted | undefined;
}
