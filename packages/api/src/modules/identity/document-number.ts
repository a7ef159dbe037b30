import { randomBytes } from 'node:crypto';
import { checkPath, makeCheckCode } from '@gongshen/shared/certificate';
import {
  documentNumber,
  type ProcedureDocumentKind,
  readableDocumentNumber,
  unitSign,
} from '@gongshen/shared/document';
import type { Config } from '../../kernel/config.js';
import type { Tx } from '../../kernel/database/tx.js';
import { authorityWord } from './authority-word.js';
import type { Unit } from './unit.entity.js';

export interface GivenNumber {
  number: string;
  readableNumber: string;
  year: number;
  seq: number;
}

/**
 * The next number of a unit's papers of a kind, in the year of today: its counter moves in the same transaction, so that there are no
 * gaps and what is rolled back has used none (identifiers.md §6; docs/decisions/0121).
 * @param cityCode six digits of the city, for units that serve the whole of it
 */
export async function nextDocumentNumber(
  tx: Tx,
  unit: Pick<Unit, 'code' | 'shortName' | 'districtCode'>,
  kind: ProcedureDocumentKind,
  cityCode: string,
): Promise<GivenNumber> {
  const year = Number(tx.today.slice(0, 4));
  const seq = await tx.nextNumber(`document ${unit.code} ${kind} ${year}`);
  // A functional area has a code of the house only; its papers carry the city's (identifiers.md §4).
  const division = (unit.districtCode ?? cityCode).slice(0, 6);
  const number = documentNumber({ division, unitSign: unitSign(unit.code), year, kind, seq });
  return { number, readableNumber: readableDocumentNumber(authorityWord(unit), { kind, year, seq }), year, seq };
}

export interface GivenCode {
  checkCode: string;
  /** Where anybody checks it: what the QR code of the paper says. */
  checkLink: string;
}

/** A check code nobody can foretell; without a public address its link is that of this server, good inside the house. */
export function drawCheckCode({
  config: { publicUrl, port },
}: {
  config: Pick<Config, 'publicUrl' | 'port'>;
}): GivenCode {
  const checkCode = makeCheckCode(randomBytes(10));
  return { checkCode, checkLink: `${publicUrl ?? `http://127.0.0.1:${port}`}${checkPath(checkCode)}` };
}
