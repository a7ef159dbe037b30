import type { ApiModule } from '../../kernel/module.js';
import { PublishDecisions } from '../../migrations/20261124007100-publish-decisions.js';
import { CasePublicationResolver, PublicationResolver, PublishedDecisionResolver } from './decision.resolver.js';
import { followDecisions } from './keep-decision.js';
import { publicationScan } from './publish-due.js';
import { PublishedChoices } from './published-choices.js';
import { PublishedDecisionRow } from './published-decision.entity.js';

export { ExportLimit, exportDecisions } from './export-decisions.js';
export { publishDue } from './publish-due.js';
export { PublishedDecisionRow } from './published-decision.entity.js';

/** Open data of decisions (许可法 40). */
export const informationModule: ApiModule = {
  name: 'information',
  entities: [PublishedDecisionRow],
  migrations: [PublishDecisions],
  resolvers: [PublishedDecisionResolver, PublicationResolver, CasePublicationResolver],
  register(services) {
    services.publishedChoices = new PublishedChoices(services);
    followDecisions(services);
    services.jobs.register({
      name: 'information.publishDue',
      everySeconds: 600,
      run: publicationScan(services),
    });
  },
};
