import { Role } from '@gongshen/shared/identity';
import type { Actor } from '../../../kernel/actor.js';
import type { Reader } from '../../../kernel/database/reader.js';
import { districtCondition } from '../../identity/index.js';
import { CertificateFault } from '../certificate.entity.js';

/** Who is shown what the nightly check found (珠 22, 24). */
export const faultReaders: readonly Role[] = [Role.supervisor, Role.cityAdministrator];

/** What is not in order now in the districts of whoever asks, newest first. */
export async function listFaults(read: Reader, { acting }: Actor): Promise<CertificateFault[]> {
  if (!faultReaders.includes(acting.role)) return [];
  const district = districtCondition(acting, 'c.district_code');
  const shape = read.shape(CertificateFault);
  const rows = await read.query(
    `SELECT ${shape.selectList('f')} FROM certificate_fault f JOIN certificate c ON c.id = f.certificate_id
     WHERE f.gone_at IS NULL AND ${district.sql} ORDER BY f.found_at DESC, f.id DESC LIMIT 200`,
    district.params,
  );
  return rows.map((row) => shape.fromRow({ ...row }));
}
