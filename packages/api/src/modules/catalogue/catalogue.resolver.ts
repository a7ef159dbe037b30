import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../kernel/errors.js';
import { Permit, PUBLIC } from '../../kernel/graphql/permit.js';
import { type RequestContext } from '../../kernel/request-context.js';
import { UnitType, unitByCodeLoader } from '../identity/index.js';
import { CatalogueStageType, CatalogueVersionType, ItemType } from './catalogue.type.js';
import { type ItemView, type StageView } from './catalogue.views.js';
import { type CatalogueEdition } from './catalogue-edition.js';
import { catalogueVersion } from './catalogue-version.js';
import { GuidanceAnswerInput, GuidanceOutcomeType } from './guidance.type.js';
import { guidanceOutcome } from './guidance.views.js';

function published(context: RequestContext): CatalogueEdition {
  const edition = context.services.catalogue.find();
  if (!edition) throw notFound();
  return edition;
}

@Resolver()
export class CatalogueResolver {
  @Permit(PUBLIC)
  @Query(() => CatalogueVersionType, { description: 'The published version.' })
  catalogue(@Ctx() context: RequestContext): object {
    return catalogueVersion(published(context));
  }

  @Permit(PUBLIC)
  @Query(() => GuidanceOutcomeType)
  evaluateGuidance(
    @Ctx() context: RequestContext,
    @Arg('answers', () => [GuidanceAnswerInput]) answers: GuidanceAnswerInput[],
  ): object {
    return guidanceOutcome(published(context), answers);
  }
}

@Resolver(() => ItemType)
export class ItemResolver {
  @FieldResolver(() => UnitType)
  unit(@Ctx() context: RequestContext, @Root() item: ItemView): Promise<object | null> {
    return unitByCodeLoader(context).load(item.unitCode);
  }
}

@Resolver(() => CatalogueStageType)
export class CatalogueStageResolver {
  @FieldResolver(() => UnitType, { nullable: true })
  async leadUnit(@Ctx() context: RequestContext, @Root() stage: StageView): Promise<object | null> {
    return stage.leadUnitCode === null ? null : unitByCodeLoader(context).load(stage.leadUnitCode);
  }
}
