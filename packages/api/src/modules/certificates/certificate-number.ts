import {
  makeConstructionPermitNumber,
  makePlanningPermitNumber,
  planningPermitSerial,
} from '@gongshen/shared/certificate';
import type { Tx } from '../../kernel/database/tx.js';
import { InvalidInput } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import { Division, Unit } from '../identity/index.js';
import type { CertificateRow } from './certificate.entity.js';
import type { CertificateTemplate } from './templates/template.js';

/** What a certificate is called by: its number as it is read, and the serial of the electronic one. */
export interface AllocatedNumber {
  number: string;
  serial: string;
}

/**
 * The next number of a certificate, without gaps: the counter moves with the sealing, and a sealing that is rolled back gives it back.
 * One that was made void keeps its number.
 */
export async function allocateNumber(
  tx: Tx,
  template: CertificateTemplate,
  certificate: Pick<CertificateRow, 'unitId' | 'districtCode' | 'fields'>,
): Promise<Outcome<AllocatedNumber, InvalidInput>> {
  const { numbering } = template;
  const divisionCode = await nationalDivision(tx, certificate.districtCode);
  const year = Number(tx.today.slice(0, 4));
  if (numbering.rule === 'constructionPermit') {
    const serial = await tx.nextNumber(`certificate constructionPermit ${divisionCode} ${tx.today}`);
    // Two digits for the serial of the day.
    if (serial > 99) return refuse(new InvalidInput([], '当日施工许可证编号已用完，请在下一日编号盖章。'));
    const category = certificate.fields[numbering.categoryField] ?? '';
    const number = makeConstructionPermitNumber({ divisionCode, date: tx.today, serial, category });
    return done({ number, serial: number });
  }
  if (numbering.rule === 'planning') {
    const { permit: kind } = numbering;
    const serial = await tx.nextNumber(`certificate ${kind} ${divisionCode} ${year}`);
    const parts = { kind, divisionCode, year, serial };
    return done({ number: makePlanningPermitNumber(parts), serial: planningPermitSerial(parts) });
  }
  const unit = await tx.get(Unit, { id: certificate.unitId });
  const running = await tx.nextNumber(`certificate ${template.code} ${unit.id} ${year}`);
  const serial = `${divisionCode}${numbering.letters}${year}${String(running).padStart(6, '0')}`;
  return done({ number: `${numbering.word ?? `${unit.shortName}准`}〔${year}〕${running}号`, serial });
}

/** The six-digit division; a functional area has none of its own and goes by the district it lies in (identifiers.md §4). */
async function nationalDivision(tx: Tx, districtCode: string): Promise<string> {
  if (/^\d{6}$/.test(districtCode)) return districtCode;
  const parent = (await tx.find(Division, { code: districtCode }))?.parentCode ?? '';
  return /^\d{6}$/.test(parent) ? parent : districtCode.slice(0, 6);
}
