import DataLoader from 'dataloader';
import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { PriorResult } from './prior-result.entity.js';
import { Project } from './project.entity.js';
import { type ProjectStanding, standings } from './project-standing.js';
import type { Turn } from './project-turns.js';
import { type TimelinePage, type TimelineSubject, timelinePages } from './timeline.queries.js';

/** Projects by id. No scope: what leads to the id has been read within it. */
export function projectLoader(context: RequestContext): DataLoader<string, Project | null> {
  return context.loaders.batch('projects.project', (ids) => context.services.db.read.byKeys(Project, ids));
}

/** Papers brought into a project, the oldest first. */
export function priorResultsLoader(context: RequestContext): DataLoader<string, PriorResult[]> {
  return context.loaders.batch('projects.priorResults', async (ids) => {
    const rows = await context.services.db.read.list(
      PriorResult,
      { projectId: [...ids] },
      { submittedAt: 'asc', id: 'asc' },
    );
    return grouped(ids, rows, (row) => row.projectId);
  });
}

/** The papers of all these projects together. */
export async function priorResultsOf(context: RequestContext, projects: readonly Project[]): Promise<PriorResult[]> {
  const loader = priorResultsLoader(context);
  return (await Promise.all(projects.map(({ id }) => loader.load(id)))).flat();
}

/** Where stages and items of a project stand. */
export function standingLoader(context: RequestContext): DataLoader<Project, ProjectStanding, string> {
  return context.loaders.get(
    'projects.standing',
    () =>
      new DataLoader<Project, ProjectStanding, string>(
        async (projects) => standings(context, projects, await priorResultsOf(context, projects)),
        { cacheKeyFn: (project) => project.id },
      ) as unknown as DataLoader<Project, ProjectStanding>,
  ) as unknown as DataLoader<Project, ProjectStanding, string>;
}

export function turnsLoader(context: RequestContext): DataLoader<Project, Turn[], string> {
  return context.loaders.get(
    'projects.turns',
    () =>
      new DataLoader<Project, Turn[], string>(
        async (projects) => {
          const turns = await context.services.projectTurns.of(context, projects);
          return grouped(
            projects.map(({ id }) => id),
            turns,
            (turn) => turn.projectId,
          );
        },
        { cacheKeyFn: (project) => project.id },
      ) as unknown as DataLoader<Project, Turn[]>,
  ) as unknown as DataLoader<Project, Turn[], string>;
}

/**
 * A page of the timeline of a project, an application or a case.
 * @param inside false for who sees the project without looking into it: then only what everybody hears
 */
export function timelineLoader(
  context: RequestContext,
  subject: TimelineSubject,
  first: number,
  after: string | null,
  inside = true,
): DataLoader<string, TimelinePage> {
  return context.loaders.batch(`projects.timeline ${subject} ${first} ${after ?? ''} ${inside}`, (ids) =>
    timelinePages(context.services.db.read, context.caller, { subject, ids, first, after, inside }),
  );
}
