import type { Services } from '../../kernel/services.js';
import { IssueCertificates } from '../../migrations/20261124003000-issue-certificates.js';
import { KeepWriters } from '../../migrations/20261124003001-keep-writers.js';
import { SealInSteps } from '../../migrations/20261125003000-seal-in-steps.js';
import {
  CertificateFault,
  CertificateIssuer,
  CertificateProposal,
  CertificateRow,
  CertificateStepRow,
} from './certificate.entity.js';
import { CertificateResolver } from './certificate.resolver.js';
import {
  CaseCertificateResolver,
  CertificateFaultResolver,
  CertificateFieldsResolver,
  CertificateProposalResolver,
  ResultCertificateResolver,
} from './certificate-fields.resolver.js';
import { certificateCheckable } from './check/certificate-checkable.js';
import { CheckResolver } from './check/check.resolver.js';
import { CheckLimit } from './check/check-limit.js';
import { Checkables } from './check/checkables.js';
import { followDecided, followEnded, followRevoked } from './life/follow-case.js';
import { watchDays } from './life/watch-days.js';
import { checkCertificates } from './nightly/check-certificates.js';
import { undoLostSealings } from './sealing/end-sealing.js';
import { CertificateNumber, CertificateSealing } from './sealing/sealing.entity.js';

export const certificateEntities = [
  CertificateIssuer,
  CertificateRow,
  CertificateStepRow,
  CertificateProposal,
  CertificateFault,
  CertificateNumber,
  CertificateSealing,
];
export const certificateMigrations = [IssueCertificates, KeepWriters, SealInSteps];
export const certificateResolvers = [
  CertificateResolver,
  CertificateFieldsResolver,
  CertificateProposalResolver,
  CertificateFaultResolver,
  ResultCertificateResolver,
  CaseCertificateResolver,
  CheckResolver,
];

/** Registered after the result documents: their reactions to the same events come first. */
export function registerCertificates(services: Services): void {
  const { reactions, jobs } = services;
  services.checkables = new Checkables();
  services.checkables.add(certificateCheckable);
  services.checkLimit = new CheckLimit(services.clock);
  reactions.on('case.decided', followDecided);
  for (const type of ['case.terminated', 'case.declined']) reactions.on(type, followEnded);
  reactions.on('case.revoked', followRevoked);
  jobs.register({ name: 'certificates.watchDays', everySeconds: 3600, run: () => watchDays(services) });
  jobs.register({
    name: 'certificates.sealings',
    everySeconds: 60,
    run: async () => {
      await undoLostSealings(services);
    },
  });
  jobs.register({
    name: 'certificates.check',
    everySeconds: 24 * 3600,
    run: async () => {
      await checkCertificates(services);
    },
  });
}
