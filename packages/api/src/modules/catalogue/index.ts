import type { ApiModule } from '../../kernel/module.js';
import { CreateCatalogue } from '../../migrations/20261122000300-create-catalogue.js';
import { Catalogue } from './catalogue.entity.js';
import { CatalogueResolver, CatalogueStageResolver, ItemResolver } from './catalogue.resolver.js';
import { CatalogueService } from './catalogue-service.js';

export { publishCatalogue } from './actions/publish-catalogue.js';
export {
  CatalogueStageType,
  CatalogueVersionType,
  ChoiceType,
  ItemType,
  LimitType,
  ProjectTypeType,
} from './catalogue.type.js';
export type { StageView } from './catalogue.views.js';
export { CatalogueEdition } from './catalogue-edition.js';
export { catalogueVersion } from './catalogue-version.js';
export {
  GuidanceAnswerInput,
  GuidanceAnswerType,
  GuidanceOutcomeType,
  GuidedItemType,
} from './guidance.type.js';
export {
  answersAsRead,
  type GuidedItemView,
  guidanceOutcome,
  guidanceProblems,
  guidedStages,
} from './guidance.views.js';

export const catalogueModule: ApiModule = {
  name: 'catalogue',
  entities: [Catalogue],
  migrations: [CreateCatalogue],
  resolvers: [CatalogueResolver, ItemResolver, CatalogueStageResolver],
  async register(services) {
    services.catalogue = new CatalogueService();
    await services.catalogue.load(services.db.read);
  },
};
