import type { Caller } from '../../kernel/actor.js';

/** 珠 23: the administrator of the department itself. The command line of the machine (system) may too, and is audited as such. */
export function mayManageSeals(caller: Caller, unitId: string): boolean {
  if (caller.kind === 'system') return true;
  if (caller.kind !== 'person') return false;
  return caller.acting.role === 'departmentAdministrator' && caller.acting.unitId === unitId;
}
