import { Role } from '@gongshen/shared/identity';
import type { Actor } from '../../../kernel/actor.js';
import type { Reader } from '../../../kernel/database/reader.js';
import { CertificateFault } from '../certificate.entity.js';

/** Who is shown what the nightly check found (珠 22, 24). */
export const faultReaders: readonly Role[] = [Role.supervisor, Role.cityAdministrator];

/** What is not in order now, newest first. */
export function listFaults(read: Reader, { acting }: Actor): Promise<CertificateFault[]> {
  if (!faultReaders.includes(acting.role)) return Promise.resolve([]);
  return read.list(CertificateFault, { goneAt: null }, { foundAt: 'desc', id: 'desc' }, 200);
}
