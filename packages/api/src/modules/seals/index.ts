import type { ApiModule } from '../../kernel/module.js';
import { CreateSeals } from '../../migrations/20261124002001-create-seals.js';
import { RemoteSealProvider } from './remote/remote-provider.js';
import { Seal, SealAuthority, SealKey, SealStateChange, SealUse } from './seal.entity.js';
import { SealResolver } from './seal.resolver.js';
import { SealKeys } from './seal-keys.js';
import { SealService } from './seal-service.js';
import { MasterKeys } from './software/master-key.js';
import { SoftwareKeys } from './software/software-keys.js';
import { SoftwareSealProvider } from './software/software-provider.js';

export const sealsModule: ApiModule = {
  name: 'seals',
  entities: [SealKey, SealAuthority, Seal, SealStateChange, SealUse],
  migrations: [CreateSeals],
  resolvers: [SealResolver],
  register(services) {
    const software = new SoftwareSealProvider(new SoftwareKeys(new MasterKeys(services.config)));
    const keys = new SealKeys(services.ids, software.keys);
    const { remote } = services.config.seals;
    const providers =
      remote === null ? { software } : { software, remote: new RemoteSealProvider(remote, services.clock) };
    services.seals = new SealService(services, keys, providers);
  },
};

export { connectSeal } from './actions/connect-seal.js';
export { createSeal } from './actions/create-seal.js';
export { importCertificate } from './actions/import-certificate.js';
export { resumeSeal } from './actions/resume-seal.js';
export { retireSeal } from './actions/retire-seal.js';
export { rotateMasterKey } from './actions/rotate-master-key.js';
export { suspendSeal } from './actions/suspend-seal.js';
export { trustAuthority } from './actions/trust-authority.js';
export { Seal } from './seal.entity.js';
export { SealUnavailable } from './seal.refusals.js';
export type { ReadySeal, SealedPdf, SealInput, SignedPdf } from './seal-service.js';
export { SealPurpose } from './seal-states.js';
export { KeyTrouble } from './software/master-key.js';
export { type KeyPair, makeKeyPair, readPrivateKey } from './software/software-keys.js';
export type { PdfVerdict, SignatureVerdict } from './verify-pdf.js';
