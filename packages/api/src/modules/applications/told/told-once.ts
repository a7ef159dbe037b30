import { type EarlierTelling, type TellingPoint, type TellingWay, toldLate } from '@gongshen/shared/application';
import type { Reader } from '../../../kernel/database/reader.js';
import { placeholders } from '../../../kernel/database/sql-connection.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import type { Application } from '../application.entity.js';
import { RepeatReasonRequired } from '../application.refusals.js';
import { RepeatedTellingRow } from './repeated-telling.entity.js';

/** What a case's applicant was told before, by a module that tells. `about` groups lists of one matter, as those of one procedure. */
export interface Told {
  /** As the database writes it. */
  at: string;
  way: TellingWay;
  about: string;
  points: readonly TellingPoint[];
}

/** What is about to be told: of which case, in which way, about what. */
export interface Telling<P extends TellingPoint> {
  way: TellingWay;
  about: string;
  itemCase: { id: string; itemName: string };
  points: readonly P[];
  repeatReason: string | null | undefined;
}

/** The points that could have been told before, to be counted by `countRepeated`; none: nothing is told late. */
export type Late<P> = { points: P[]; reason: string | null };

/**
 * 一次性告知 (珠 9, 12; domain §3): whoever asks after the receipt — for a supplement, for something to put right, for what is owed — asks
 * here first. Refused without a reason when something could have been named before.
 */
export async function judgeTelling<P extends TellingPoint>(
  tx: Tx,
  services: Services,
  application: Pick<Application, 'id'>,
  { way, about, itemCase, points, repeatReason }: Telling<P>,
): Promise<Outcome<Late<P>, RepeatReasonRequired>> {
  const told = await services.applicationExtensions.told(tx, application.id, itemCase.id);
  const earlier = told.map(
    (each): EarlierTelling => ({ ...each, sameMatter: each.way === way && each.about === about }),
  );
  const late = toldLate(points, earlier, await lastChanged(tx, application.id, points));
  const reason = repeatReason?.trim() || null;
  if (late.length > 0 && reason === null) {
    // A point is often a sentence; here it stands within one.
    const names = late.map(({ text }) => text.trim().replace(/[。；，]+$/u, ''));
    const codes = late.flatMap(({ requirementCode }) => requirementCode ?? []);
    const message = `以下内容在此前告知时即可指出，依照一次性告知的要求，请写明再次告知的理由：${names.join('；')}。`;
    return refuse(new RepeatReasonRequired(codes, names, message));
  }
  return done({ points: late, reason: late.length > 0 ? reason : null });
}

/** Counts it against whoever asks: the unit and the person, with the reason given. */
export async function countRepeated(
  tx: Tx,
  issuer: { unitId: string | null; accountId: string },
  application: Pick<Application, 'id' | 'projectId'>,
  way: TellingWay,
  itemCase: { id: string; itemName: string } | null,
  late: { names: string | null; reason: string | null },
): Promise<void> {
  if (!late.names || late.reason === null) return;
  await tx.insert(RepeatedTellingRow, {
    id: tx.ids.next(),
    way,
    applicationId: application.id,
    projectId: application.projectId,
    caseId: itemCase?.id ?? null,
    itemName: itemCase?.itemName ?? null,
    unitId: issuer.unitId,
    toldBy: issuer.accountId,
    toldAt: tx.now,
    names: late.names,
    reason: late.reason,
  });
}

/** By requirement: when what lies there now was brought. */
async function lastChanged(
  reader: Reader,
  applicationId: string,
  points: readonly TellingPoint[],
): Promise<Map<string, string>> {
  const codes = points.flatMap(({ requirementCode }) => requirementCode ?? []);
  if (codes.length === 0) return new Map();
  const rows = await reader.query<{ code: string; at: string }>(
    `SELECT m.requirement_code AS code, MAX(v.uploaded_at) AS at
     FROM material m JOIN material_version v ON v.id = m.current_version_id
     WHERE m.application_id = ? AND m.removed_at IS NULL AND m.requirement_code IN (${placeholders(codes.length)})
     GROUP BY m.requirement_code`,
    [applicationId, ...codes],
  );
  return new Map(rows.map(({ code, at }) => [code, at]));
}

/** The window's notices, which looked at every material of the application. */
export async function correctionsTold(reader: Reader, applicationId: string): Promise<Told[]> {
  const rows = await reader.query<{ id: string; at: string; code: string }>(
    `SELECT n.id AS id, n.issued_at AS at, p.requirement_code AS code
     FROM correction_notice n JOIN correction_point p ON p.notice_id = n.id WHERE n.application_id = ? ORDER BY n.round`,
    [applicationId],
  );
  return [...new Set(rows.map(({ id }) => id))].map((id) => {
    const own = rows.filter((row) => row.id === id);
    const points = own.map(({ code }) => ({ requirementCode: code, text: `〔${code}〕` }));
    return { at: own[0]?.at ?? '', way: 'correction', about: id, points };
  });
}
