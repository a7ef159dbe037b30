import type { ApiModule } from '../../kernel/module.js';
import { CreateCertificates1795306140000 } from '../../migrations/20261122000900-create-certificates.js';
import { ReplaceAndRevokeResults } from '../../migrations/20261123006002-replace-and-revoke-results.js';
import { makeEffective } from './actions/attach-result.js';
import { recordDownload } from './actions/record-download.js';
import {
  certificateEntities,
  certificateMigrations,
  certificateResolvers,
  registerCertificates,
} from './certificates.part.js';
import { deliveryEntities, deliveryMigrations, deliveryResolvers, registerHandingOver } from './delivery/index.js';
import { DeliveryClockResolver } from './delivery.resolver.js';
import { registerDelivery } from './delivery-clock.js';
import { archiveResults } from './result.archive.js';
import { attachedDocuments, effectiveResults, mayReadResultFile, takenBackChanges } from './result.queries.js';
import {
  ApplicationResultsResolver,
  CaseResultResolver,
  EarlierResultResolver,
  ProjectResultsResolver,
  ProjectStageItemResultResolver,
  ResultDocumentResolver,
} from './result.resolver.js';
import { ResultDocumentRow } from './result-document.entity.js';
import { ResultFiles } from './result-files.js';
import { replaceEarlier, revokeResult } from './result-standing.js';

export const certificatesModule: ApiModule = {
  name: 'certificates',
  entities: [...deliveryEntities, ...certificateEntities, ResultDocumentRow],
  migrations: [
    CreateCertificates1795306140000,
    ReplaceAndRevokeResults,
    ...certificateMigrations,
    ...deliveryMigrations,
  ],
  resolvers: [
    ResultDocumentResolver,
    DeliveryClockResolver,
    ...certificateResolvers,
    ...deliveryResolvers,
    EarlierResultResolver,
    CaseResultResolver,
    ProjectResultsResolver,
    ProjectStageItemResultResolver,
    ApplicationResultsResolver,
  ],
  register(services) {
    services.resultFiles = new ResultFiles();
    services.caseEvidence.register(attachedDocuments);
    services.caseEvidence.register(takenBackChanges);
    services.applicationExtensions.addResults(effectiveResults);
    services.reactions.on('case.decided', async (tx, event) => {
      await makeEffective(tx, event.caseId as string);
      await replaceEarlier(tx, event);
    });
    services.reactions.on('case.revoked', revokeResult);
    registerCertificates(services);
    registerDelivery(services);
    registerHandingOver(services);
    services.files.onDownload((actor, file) => recordDownload(services, actor, file));
    services.files.policies.register((caller, fileId) => mayReadResultFile(services.db, caller, fileId));
    archiveResults(services);
  },
};

export { attachResult } from './actions/attach-result.js';
export { chooseDelivery } from './actions/choose-delivery.js';
export { draftCertificate } from './actions/draft-certificate.js';
export { handOutResult, handOutResults } from './actions/hand-out-result.js';
export { proposeRevision } from './actions/propose-revision.js';
export { saveCertificate } from './actions/save-certificate.js';
export { sealCertificate } from './actions/seal-certificate.js';
export { settleProposal } from './actions/settle-proposal.js';
export { CertificateIssuer, CertificateRow } from './certificate.entity.js';
export { certificatePreview } from './certificate-preview.js';
export { checkFile } from './check/check-file.js';
export type { Checkable, CheckedPaper } from './check/checkables.js';
export { publicNames } from './check/public-names.js';
export { DeliveryRow, DeliveryWishRow } from './delivery/delivery.entity.js';
export { bindSignature } from './delivery/signature-use.js';
export { ResultDocumentRow } from './result-document.entity.js';
