import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { Permit } from '../../../kernel/graphql/permit.js';
import { answer, resultUnion } from '../../../kernel/graphql/result-union.js';
import { RequestContext } from '../../../kernel/request-context.js';
import { type Application, ApplicationSuccess, ApplicationType, getApplication } from '../../applications/index.js';
import { ItemType } from '../../catalogue/index.js';
import { addItem } from '../actions/add-item.js';
import { leads } from '../case.policy.js';
import { addableItems } from './addable-items.js';

@InputType()
class AddItemInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) applicationId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => ID) itemCode: string;
  @Field(() => String) reason: string;
}

const AddItemResult = resultUnion('AddItemResult', () => [
  ApplicationSuccess,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);

/** What the lead unit may put into a running application (珠 15). */
@Resolver(() => ApplicationType)
export class AddedItemsResolver {
  @Permit('stage.coordinate')
  @Mutation(() => AddItemResult)
  addItem(@Arg('input', () => AddItemInput) input: AddItemInput, @Ctx() context: RequestContext) {
    const { services } = context;
    return answer(addItem(services, context.requireActor(), input), async (id) => {
      return new ApplicationSuccess(await getApplication(services.db.read, context.requireActor(), id));
    });
  }

  @FieldResolver(() => [ItemType], { description: 'Items of the stage the lead unit could add now.' })
  async addableItems(@Root() application: Application, @Ctx() context: RequestContext): Promise<object[]> {
    if (!leads(context.requireActor().acting, application)) return [];
    const { services } = context;
    const loader = context.loaders.batch<Application, object[]>('cases.addable', async (rows) => {
      const addable = await addableItems(services.db.read, services, rows);
      return rows.map(({ id, catalogueId }) => {
        const edition = services.catalogue.get(catalogueId);
        return (addable.get(id) ?? []).map(({ code }) => edition.itemView(code));
      });
    });
    return loader.load(application);
  }
}
