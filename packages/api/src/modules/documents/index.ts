import type { ApiModule } from '../../kernel/module.js';
import { CreateProcedureDocuments } from '../../migrations/20261124004000-create-procedure-documents.js';
import { KeepDocumentTroubles } from '../../migrations/20261125003001-keep-document-troubles.js';
import { archiveDue } from './archive-document.js';
import { archiveDocuments } from './document.archive.js';
import { documentChecks } from './document.checks.js';
import { documentFiles } from './document.queries.js';
import { ApplicationDocumentsResolver, CaseDocumentsResolver, DocumentResolver } from './document.resolver.js';
import { registerReactions } from './document-reactions.js';
import { DocumentTrouble } from './document-trouble.entity.js';
import { CasePaymentsResolver, PaymentResolver } from './payment.resolver.js';
import { PaymentNoticeRow } from './payment-notice.entity.js';
import { ProcedureDocument } from './procedure-document.entity.js';

/** 文书: every paper of the procedure, numbered, frozen and archived. */
export const documentsModule: ApiModule = {
  name: 'documents',
  entities: [ProcedureDocument, PaymentNoticeRow, DocumentTrouble],
  migrations: [CreateProcedureDocuments, KeepDocumentTroubles],
  resolvers: [
    DocumentResolver,
    ApplicationDocumentsResolver,
    CaseDocumentsResolver,
    PaymentResolver,
    CasePaymentsResolver,
  ],
  register(services) {
    registerReactions(services);
    services.files.policies.register(documentFiles(services));
    archiveDocuments(services);
    services.checkables.add(documentChecks);
    services.jobs.register({
      name: 'documents.archive',
      everySeconds: 5,
      run: async () => {
        await archiveDue(services);
      },
    });
  },
};

export { archiveDocument, drawMaskedCopy } from './archive-document.js';
export { PaperUndrawable } from './archive-troubles.js';
export { getReadableDocument, readsWholeDocument } from './document.queries.js';
export { ProcedureDocument } from './procedure-document.entity.js';
