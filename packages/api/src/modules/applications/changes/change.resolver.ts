import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../../kernel/request-context.js';
import { mayOpenStage, type Project, ProjectObject } from '../../projects/index.js';
import { ChangeableResultType } from './change.type.js';
import { type ChangeableResult, changeableResults } from './changeable-results.js';

const toType = ({ circumstances, ...result }: ChangeableResult): ChangeableResultType => ({
  ...result,
  circumstances: circumstances.map(({ code, name }) => ({ value: code, label: name })),
});

@Resolver(() => ProjectObject)
export class ProjectChangesResolver {
  @FieldResolver(() => [ChangeableResultType], { description: 'For those who may file; nobody else is offered any.' })
  async changeableResults(@Ctx() context: RequestContext, @Root() project: Project): Promise<ChangeableResultType[]> {
    if (!mayOpenStage(context.caller, project)) return [];
    const { services } = context;
    const loader = context.loaders.batch<Project, ChangeableResultType[]>(
      'applications.changeable',
      async (projects) => {
        const found = await changeableResults(services.db.read, services, projects);
        return projects.map(({ id }) => found.filter(({ projectId }) => projectId === id).map(toType));
      },
    );
    return loader.load(project);
  }
}
