import { AddressLimit } from '../../kernel/address-limit.js';
import type { ApiModule } from '../../kernel/module.js';
import { CreateOpinions1795306080000 } from '../../migrations/20261122000800-create-opinions.js';
import { CreateOpinionRequests } from '../../migrations/20261123004001-create-opinion-requests.js';
import { SearchOpinions } from '../../migrations/20261123004002-search-opinions.js';
import { dueDayMarks } from '../calendar/index.js';
import { askAgain, endRequests } from './ask-again.js';
import { ApplicationOpinionsResolver, CaseOpinionsResolver } from './earlier-types.resolver.js';
import { OpinionMaterialRow, OpinionRow } from './opinion.entity.js';
import { ownGivenOpinions } from './opinion.evidence.js';
import { opinionActions } from './opinion.extensions.js';
import { OpinionReplyResolver, OpinionResolver } from './opinion.resolver.js';
import { OpinionReplyType } from './opinion.type.js';
import { ConsultationLinkRow, OpinionReplyRow, OpinionRequestRow } from './opinion-request.entity.js';
import { OpinionRequestResolver } from './opinion-request.resolver.js';
import { OpinionRequestType, OutsideConsultationType } from './opinion-request.type.js';
import { OpinionSearchResolver } from './opinion-search.resolver.js';
import { opensFile } from './outside-consultation.js';
import { consultationsPerMinute, deliverLink, linkChannel } from './outside-link.js';

export const opinionsModule: ApiModule = {
  name: 'opinions',
  entities: [OpinionRow, OpinionMaterialRow, OpinionRequestRow, ConsultationLinkRow, OpinionReplyRow],
  migrations: [CreateOpinions1795306080000, CreateOpinionRequests, SearchOpinions],
  resolvers: [
    OpinionResolver,
    OpinionReplyResolver,
    dueDayMarks(OpinionReplyType, 'dueOn'),
    CaseOpinionsResolver,
    ApplicationOpinionsResolver,
    OpinionRequestResolver,
    dueDayMarks(OpinionRequestType, 'dueOn'),
    dueDayMarks(OutsideConsultationType, 'dueOn'),
    OpinionSearchResolver,
  ],
  register(services) {
    services.caseEvidence.register(ownGivenOpinions);
    services.applicationExtensions.addActions(opinionActions);
    services.consultationLimit = new AddressLimit(services.clock, consultationsPerMinute);
    services.deliveries.register(linkChannel, deliverLink(services));
    services.files.policies.registerTicket('consultation', opensFile(services));
    services.reactions.on('application.materialAdded', (tx, event) => askAgain(tx, services, event));
    for (const ended of ['case.decided', 'case.declined', 'case.terminated']) {
      services.reactions.on(ended, (tx, event) => endRequests(tx, event.caseId as string));
    }
  },
};

export { giveOpinion } from './actions/give-opinion.js';
export { saveOpinion } from './actions/save-opinion.js';
export { recordGivenOpinion } from './given-opinion.js';
export { OpinionMaterialRow, OpinionRow } from './opinion.entity.js';
export { OpinionType } from './opinion.type.js';
