import { ProjectAction } from '@gongshen/shared/project';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../../kernel/graphql/connection.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { type RequestContext } from '../../kernel/request-context.js';
import {
  answersAsRead,
  CatalogueVersionType,
  catalogueVersion,
  GuidanceAnswerType,
  GuidanceOutcomeType,
  guidanceOutcome,
  ProjectTypeType,
} from '../catalogue/index.js';
import { DivisionType, divisionLoader, OrganisationType, organisationLoader } from '../identity/index.js';
import { registerProject } from './actions/register-project.js';
import { ownTurn } from './own-turn.js';
import { PriorResultType } from './prior-result.type.js';
import { type Project } from './project.entity.js';
import { RegisterProjectInput } from './project.inputs.js';
import { priorResultsLoader, projectLoader, timelineLoader, turnsLoader } from './project.loaders.js';
import { projectActions } from './project.policy.js';
import { getProject, pageOfProjects } from './project.queries.js';
import { ProjectSuccess, RegisterProjectResult } from './project.results.js';
import { registerQuestions } from './project.rules.js';
import { ProjectConnectionType, ProjectObject, ProjectStageType, TurnType } from './project.type.js';
import { looksInto } from './project-insight.js';
import { projectStages } from './project-stages.js';
import { TimelineConnectionType } from './timeline.type.js';

const editionOf = (context: RequestContext, project: Project) => context.services.catalogue.get(project.catalogueId);

@Resolver(() => ProjectObject)
export class ProjectResolver {
  @Permit('project.read')
  @Query(() => ProjectConnectionType)
  async projects(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
  ): Promise<object> {
    const found = await pageOfProjects(context.services.db.read, context.requireActor(), { first, after, search });
    return { ...toConnection(found.page, (project) => project), totalCount: found.totalCount };
  }

  @Permit('project.read')
  @Query(() => ProjectObject)
  async project(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<object> {
    const project = await getProject(context.services.db.read, context.requireActor(), id);
    projectLoader(context).prime(id, project);
    return project;
  }

  @Permit('project.register')
  @Mutation(() => RegisterProjectResult)
  registerProject(
    @Ctx() context: RequestContext,
    @Arg('input', () => RegisterProjectInput) input: RegisterProjectInput,
  ) {
    return answer(registerProject(context.services, context.requireActor(), input), async ({ projectId, warnings }) => {
      const project = await projectLoader(context).load(projectId);
      return new ProjectSuccess(project as object, warnings);
    });
  }

  @FieldResolver(() => OrganisationType)
  organisation(@Ctx() context: RequestContext, @Root() project: Project): Promise<object | null> {
    return organisationLoader(context).load(project.organisationId);
  }

  @FieldResolver(() => DivisionType)
  district(@Ctx() context: RequestContext, @Root() project: Project): Promise<object | null> {
    return divisionLoader(context).load(project.districtCode);
  }

  @FieldResolver(() => CatalogueVersionType)
  catalogue(@Ctx() context: RequestContext, @Root() project: Project): object {
    return catalogueVersion(editionOf(context, project));
  }

  @FieldResolver(() => ProjectTypeType)
  projectType(@Ctx() context: RequestContext, @Root() project: Project): object {
    return editionOf(context, project).projectTypeView(project.projectType);
  }

  @FieldResolver(() => String)
  investmentSubject(@Ctx() context: RequestContext, @Root() project: Project): string {
    return editionOf(context, project).optionLabel(registerQuestions.investmentSubject, project.investmentSubject);
  }

  @FieldResolver(() => String)
  constructionNature(@Ctx() context: RequestContext, @Root() project: Project): string {
    return editionOf(context, project).optionLabel(registerQuestions.constructionNature, project.constructionNature);
  }

  @FieldResolver(() => [GuidanceAnswerType])
  answers(@Ctx() context: RequestContext, @Root() project: Project): object[] {
    return answersAsRead(editionOf(context, project), project.answers);
  }

  @FieldResolver(() => GuidanceOutcomeType)
  guidance(@Ctx() context: RequestContext, @Root() project: Project): object {
    return guidanceOutcome(editionOf(context, project), project.answers);
  }

  @FieldResolver(() => [ProjectStageType])
  stages(@Ctx() context: RequestContext, @Root() project: Project): object[] {
    return projectStages(editionOf(context, project), project);
  }

  @FieldResolver(() => [PriorResultType])
  async priorResults(@Ctx() context: RequestContext, @Root() project: Project): Promise<object[]> {
    return (await looksInto(context, project.id)) ? priorResultsLoader(context).load(project.id) : [];
  }

  @FieldResolver(() => TimelineConnectionType)
  async timeline(
    @Ctx() context: RequestContext,
    @Root() project: Project,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<object> {
    const inside = await looksInto(context, project.id);
    return timelineLoader(context, 'projectId', first, after ?? null, inside).load(project.id);
  }

  @FieldResolver(() => [TurnType], { description: 'Whose turn it is, in words.' })
  async currentTurn(@Ctx() context: RequestContext, @Root() project: Project): Promise<object[]> {
    const turns = await turnsLoader(context).load(project);
    if (turns.length === 0) return [ownTurn(project)];
    // Who looks into it is asked only where it makes a difference.
    if (turns.every(({ outwardly }) => outwardly === undefined) || (await looksInto(context, project.id))) return turns;
    return turns.map((turn) => ({ ...turn, what: turn.outwardly ?? turn.what }));
  }

  @FieldResolver(() => [ProjectAction])
  availableActions(@Ctx() context: RequestContext, @Root() project: Project): ProjectAction[] {
    return projectActions(context.caller, project);
  }
}
