import type { ApiModule } from '../../kernel/module.js';
import { dayOf } from '../../kernel/now.js';
import { openPersonalData } from '../../kernel/personal-data.js';
import { CreateCounter } from '../../migrations/20261124006000-create-counter.js';
import { CreateOriginals } from '../../migrations/20261124006001-create-originals.js';
import { followFilings } from './follow-filings.js';
import {
  ApplicationOriginalsResolver,
  OriginalTransferResolver,
  PaperOriginalResolver,
} from './originals/original.resolver.js';
import { OriginalActionsResolver } from './originals/original-actions.resolver.js';
import { OriginalTransfer, OriginalTransferItem, PaperOriginal } from './originals/paper-original.entity.js';
import { registerOriginals } from './originals/register-originals.js';
import { CounterFiling, CounterVisit } from './visit.entity.js';
import { isFiledHere } from './visit.queries.js';
import { ApplicationFilingResolver, CounterFilingResolver, CounterVisitResolver } from './visit.resolver.js';
import { VisitMandates } from './visit-mandates.js';

export { receiveVisitor } from './actions/receive-visitor.js';
export { confirmOriginals } from './originals/actions/confirm-originals.js';
export { recordOriginals } from './originals/actions/record-originals.js';
export { returnOriginals } from './originals/actions/return-originals.js';
export { sendOriginals } from './originals/actions/send-originals.js';
export { PaperOriginal } from './originals/paper-original.entity.js';
export { remindOfOriginals } from './originals/remind-of-originals.js';
export { VisitMandates } from './visit-mandates.js';

/** The counter: filing for somebody who came in person (珠 9), and paper originals (珠 13). */
export const counterModule: ApiModule = {
  name: 'counter',
  entities: [CounterVisit, CounterFiling, OriginalTransfer, PaperOriginal, OriginalTransferItem],
  migrations: [CreateCounter, CreateOriginals],
  resolvers: [
    CounterVisitResolver,
    CounterFilingResolver,
    ApplicationFilingResolver,
    PaperOriginalResolver,
    OriginalTransferResolver,
    OriginalActionsResolver,
    ApplicationOriginalsResolver,
  ],
  async register(services) {
    services.personalData = await openPersonalData(services.config);
    services.mandates = new VisitMandates(services);
    services.files.policies.register((caller, fileId) =>
      isFiledHere(services.db.read, caller, { fileId, today: dayOf(services.clock.now()) }),
    );
    followFilings(services);
    registerOriginals(services);
  },
};
