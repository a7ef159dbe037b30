import type { ApiModule } from '../../kernel/module.js';
import { ReadEvidence } from '../../migrations/20261124005002-read-evidence.js';
import { tellExpiring } from './actions/tell-expiring.js';
import { EvidenceReading } from './evidence-reading.entity.js';
import { keepDecisionReadings, keepOpinionReadings } from './keep-readings.js';
import { HeldDocumentSharingResolver, LibraryResolver, LibraryVersionResolver } from './library.resolver.js';
import { DecisionReadingsResolver, OpinionReadingsResolver, ReadEvidenceResolver } from './readings.resolver.js';

export { endDocument } from './actions/end-document.js';
export { keepDocument } from './actions/keep-document.js';
export { replaceDocument } from './actions/replace-document.js';
export { tellExpiring } from './actions/tell-expiring.js';

/** 资料库: everything an organisation has, never asked for twice (珠 14). */
export const libraryModule: ApiModule = {
  name: 'library',
  entities: [EvidenceReading],
  migrations: [ReadEvidence],
  resolvers: [
    LibraryResolver,
    LibraryVersionResolver,
    HeldDocumentSharingResolver,
    ReadEvidenceResolver,
    DecisionReadingsResolver,
    OpinionReadingsResolver,
  ],
  register(services) {
    services.jobs.register({
      name: 'library.expiring',
      everySeconds: 3600,
      run: async () => {
        await tellExpiring(services);
      },
    });
    services.reactions.on('opinion.given', keepOpinionReadings);
    services.reactions.on('case.decided', (tx, event) => keepDecisionReadings(tx, services, event));
  },
};
