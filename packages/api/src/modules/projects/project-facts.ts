import type { Reader } from '../../kernel/database/reader.js';
import type { RequestContext } from '../../kernel/request-context.js';

/** What a later module knows of one item of a project. */
export interface ItemFact {
  projectId: string;
  itemCode: string;
  state: 'inProgress' | 'obtained' | 'refused';
}

/** What a later module knows of one stage of a project. */
export interface StageFact {
  projectId: string;
  stageCode: string;
  /** In progress: an application that is not concluded, a draft included. */
  state: 'inProgress' | 'concluded';
  /** One phrase, without a full stop: `申报件 SB-2026-0001 待核对`. */
  reason: string;
}

/**
 * Answers for many projects with one statement each; reads through the reader it is given (a transaction is one, too).
 * A page gives its context: what its loaders hold is not read again.
 */
export interface ProjectFactProvider {
  items?(read: Reader, projectIds: readonly string[], page?: RequestContext): Promise<ItemFact[]>;
  stages?(read: Reader, projectIds: readonly string[], page?: RequestContext): Promise<StageFact[]>;
}

/** Where later modules tell what has become of a project's items and stages; this module never knows who tells it. */
export class ProjectFacts {
  private readonly providers: ProjectFactProvider[] = [];

  provide(provider: ProjectFactProvider): void {
    this.providers.push(provider);
  }

  async items(read: Reader, projectIds: readonly string[], page?: RequestContext): Promise<ItemFact[]> {
    return (await Promise.all(this.providers.map((each) => each.items?.(read, projectIds, page) ?? []))).flat();
  }

  async stages(read: Reader, projectIds: readonly string[], page?: RequestContext): Promise<StageFact[]> {
    return (await Promise.all(this.providers.map((each) => each.stages?.(read, projectIds, page) ?? []))).flat();
  }
}

declare module '../../kernel/services.js' {
  interface Services {
    projectFacts: ProjectFacts;
  }
}
