import type { Permission } from '@gongshen/shared/identity';
import type { Command } from '../../kernel/database/unit-of-work.js';

/** How an action on an application is named in the audit and keyed against doing it twice. */
export function applicationCommand(
  name: string,
  permission: Permission,
  input: { applicationId: string; idempotencyKey?: string },
): Command {
  return {
    name,
    permission,
    idempotencyKey: input.idempotencyKey ?? null,
    input,
    subject: { type: 'application', id: input.applicationId },
  };
}
