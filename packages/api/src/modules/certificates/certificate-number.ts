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
export interface CertificateName {
  number: string;
  serial: string;
}

/** How certificates of a kind are numbered today. */
export interface Numbering {
  /** Within which they count, from 1. */
  sequence: string;
  /** What the one of a running number is called. */
  name(running: number): Outcome<CertificateName, InvalidInput>;
}

/** How this certificate is numbered, if it is today. */
export async function numberingOf(
  tx: Tx,
  template: CertificateTemplate,
  certificate: Pick<CertificateRow, 'unitId' | 'districtCode' | 'fields'>,
): Promise<Numbering> {
  const { numbering } = template;
  const divisionCode = await nationalDivision(tx, certificate.districtCode);
  const year = Number(tx.today.slice(0, 4));
  if (numbering.rule === 'constructionPermit') {
    const category = certificate.fields[numbering.categoryField] ?? '';
    return {
      sequence: `certificate constructionPermit ${divisionCode} ${tx.today}`,
      name: (serial) => {
        // Two digits for the serial of the day.
        if (serial > 99) return refuse(new InvalidInput([], '当日施工许可证编号已用完，请在下一日编号盖章。'));
        const number = makeConstructionPermitNumber({ divisionCode, date: tx.today, serial, category });
        return done({ number, serial: number });
      },
    };
  }
  if (numbering.rule === 'planning') {
    const { permit: kind } = numbering;
    return {
      sequence: `certificate ${kind} ${divisionCode} ${year}`,
      name: (serial) => {
        const parts = { kind, divisionCode, year, serial };
        return done({ number: makePlanningPermitNumber(parts), serial: planningPermitSerial(parts) });
      },
    };
  }
  const unit = await tx.get(Unit, { id: certificate.unitId });
  const word = numbering.word ?? `${unit.shortName}准`;
  return {
    sequence: `certificate ${template.code} ${unit.id} ${year}`,
    name: (running) => {
      const serial = `${divisionCode}${numbering.letters}${year}${String(running).padStart(6, '0')}`;
      return done({ number: `${word}〔${year}〕${running}号`, serial });
    },
  };
}

/** The six-digit division; a functional area has none of its own and goes by the district it lies in (identifiers.md §4). */
async function nationalDivision(tx: Tx, districtCode: string): Promise<string> {
  if (/^\d{6}$/.test(districtCode)) return districtCode;
  const parent = (await tx.find(Division, { code: districtCode }))?.parentCode ?? '';
  return /^\d{6}$/.test(parent) ? parent : districtCode.slice(0, 6);
}
