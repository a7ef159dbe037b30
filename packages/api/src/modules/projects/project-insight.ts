import { Role } from '@gongshen/shared/identity';
import type { Assignment, Caller } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { type Criterion, projectScope } from './project.queries.js';

/** Whether a capacity's unit has part in a project, over the SQL of the project's id. */
export type PartCriterion = (acting: Assignment, projectId: string) => Criterion;

/** Those who look into every project they see: its organisation, the window, who supervises. */
const always: readonly Role[] = [Role.applicant, Role.windowClerk, Role.cityAdministrator, Role.supervisor];

/**
 * Who looks into a project. That it is there and how far it has come, every authority of its district may know; its papers,
 * cases, results and what departments said of it only those who have part in it, in any stage (珠 2, domain §4 and §5).
 * Which units have part is told by a later module, which has the applications.
 */
export class ProjectInsight {
  private part: PartCriterion = () => ({ sql: '1 = 0', params: [] });

  tellPart(part: PartCriterion): void {
    this.part = part;
  }

  /** As a condition on the table `project` under an alias: within `projectScope`. */
  criterion(caller: Caller, alias = 'project'): Criterion {
    const scope = projectScope(caller, alias);
    if (caller.kind !== 'person' || always.includes(caller.acting.role)) return scope;
    const part = this.part(caller.acting, `${alias}.id`);
    return { sql: `(${scope.sql}) AND (${part.sql})`, params: [...scope.params, ...part.params] };
  }

  /** Those of the projects the caller looks into; the caller is known to see all of them. At most one statement. */
  async of(read: Reader, caller: Caller, projectIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (caller.kind !== 'person' || always.includes(caller.acting.role)) return new Set(projectIds);
    const { sql, params } = this.criterion(caller);
    const rows = await read.query<{ id: string }>(
      `SELECT project.id AS id FROM project WHERE project.id IN (${placeholders(projectIds.length)}) AND (${sql})`,
      [...projectIds, ...params],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** Whether the caller, who sees the project, also looks into it. */
export function looksInto(context: RequestContext, projectId: string): Promise<boolean> {
  return context.loaders
    .batch<string, boolean>('projects.insight', async (ids) => {
      const { projectInsight, db } = context.services;
      const within = await projectInsight.of(db.read, context.caller, ids);
      return ids.map((id) => within.has(id));
    })
    .load(projectId);
}

declare module '../../kernel/services.js' {
  interface Services {
    projectInsight: ProjectInsight;
  }
}
