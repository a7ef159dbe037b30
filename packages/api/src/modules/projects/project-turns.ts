import type { Lamp } from '@gongshen/shared/clock';
import type { RequestContext } from '../../kernel/request-context.js';
import type { Project } from './project.entity.js';

/** Whose turn it is, in words. */
export interface Turn {
  projectId: string;
  who: string;
  what: string;
  /** The same without what somebody found or is owed: for whoever sees the project and does not look into it. Left out: it tells none. */
  outwardly?: string;
  /** Instant. */
  since: string | null;
  applicationId: string | null;
  caseId: string | null;
  lamp: Lamp;
  dueOn: string | null;
}

/** Answers for many projects at once; one statement each. */
export type TurnProvider = (context: RequestContext, projects: readonly Project[]) => Promise<Turn[]>;

/** Where later modules tell who is awaited in a project. */
export class ProjectTurns {
  private readonly providers: TurnProvider[] = [];

  provide(provider: TurnProvider): void {
    this.providers.push(provider);
  }

  async of(context: RequestContext, projects: readonly Project[]): Promise<Turn[]> {
    return (await Promise.all(this.providers.map((provider) => provider(context, projects)))).flat();
  }
}

declare module '../../kernel/services.js' {
  interface Services {
    projectTurns: ProjectTurns;
  }
}
