import type { ApiModule } from '../../kernel/module.js';
import { CreateOpinions1795306080000 } from '../../migrations/20261122000800-create-opinions.js';
import { OpinionMaterialRow, OpinionRow } from './opinion.entity.js';
import { ownGivenOpinions } from './opinion.evidence.js';
import { ApplicationOpinionsResolver, CaseOpinionsResolver, OpinionResolver } from './opinion.resolver.js';

export const opinionsModule: ApiModule = {
  name: 'opinions',
  entities: [OpinionRow, OpinionMaterialRow],
  migrations: [CreateOpinions1795306080000],
  resolvers: [OpinionResolver, CaseOpinionsResolver, ApplicationOpinionsResolver],
  register(services) {
    services.caseEvidence.register(ownGivenOpinions);
  },
};

export { giveOpinion } from './actions/give-opinion.js';
export { saveOpinion } from './actions/save-opinion.js';
export { OpinionMaterialRow, OpinionRow } from './opinion.entity.js';
