import type { ProjectAction } from '@gongshen/shared/project';
import type { Caller } from '../../kernel/actor.js';
import { coversDistrict } from '../identity/index.js';

/** What a policy looks at in a project. */
export interface ProjectOwner {
  organisationId: string;
  districtCode: string;
}

/** True for a person acting for the project's own organisation. */
export function actsForOwner(caller: Caller, project: ProjectOwner): boolean {
  return (
    caller.kind === 'person' &&
    caller.acting.role === 'applicant' &&
    caller.acting.organisationId !== null &&
    caller.acting.organisationId === project.organisationId &&
    coversDistrict(caller.acting, project.districtCode)
  );
}

/** Results obtained elsewhere are brought in by the organisation itself (domain §2). */
export function mayBringInResult(caller: Caller, project: ProjectOwner): boolean {
  return actsForOwner(caller, project) && has(caller, 'project.bringInResult');
}

/** 珠 14: a stage is opened by the applicant. */
export function mayOpenStage(caller: Caller, project: ProjectOwner): boolean {
  return actsForOwner(caller, project) && has(caller, 'application.prepare');
}

/** The window checks papers that are brought in; the district was settled by the scope the project was read with. */
export function mayCheckPriorResult(caller: Caller): boolean {
  return has(caller, 'priorResult.check');
}

/** What this person may do to this project now; the same functions guard the mutations. */
export function projectActions(caller: Caller, project: ProjectOwner): ProjectAction[] {
  const actions: ProjectAction[] = [];
  if (mayBringInResult(caller, project)) actions.push('bringInResult');
  if (mayOpenStage(caller, project)) actions.push('openStage');
  return actions;
}

function has(caller: Caller, permission: Parameters<ReadonlySet<string>['has']>[0]): boolean {
  return caller.kind === 'person' && (caller.permissions as ReadonlySet<string>).has(permission);
}
