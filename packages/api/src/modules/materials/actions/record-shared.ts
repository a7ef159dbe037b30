import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { HeldDocument, HeldOrigin } from '../held-document.entity.js';
import { firstVersion, type HeldContent, replaceHeld } from '../held-documents.js';
import type { SharedDocument, SharingQuery } from '../sharing-gateway.js';

const sameAs = (document: SharedDocument) => (row: HeldDocument) =>
  row.materialCode === document.materialCode &&
  row.reference === document.reference &&
  row.projectCode === document.projectCode;

/** It says what it said before. */
const unchanged = (document: SharedDocument, row: HeldDocument) =>
  (['name', 'sourceName', 'issuedOn', 'validUntil', 'fileId'] as const).every((each) => row[each] === document[each]);

/** What an answer of data sharing changed. */
export interface SharingOutcome {
  fresh: number;
  changed: number;
  confirmed: number;
  /** Held before, and not answered to any more. */
  gone: number;
}

/**
 * Asks data sharing for what a form will need and records what it answered, so that every later read finds it in the
 * library (珠 14). The gateway is asked outside any transaction. What it confirms is dated, what it says otherwise is a new version, what it
 * answers to no longer counts no longer.
 */
export async function recordShared(services: Services, actor: Actor, query: SharingQuery): Promise<SharingOutcome> {
  const outcome: SharingOutcome = { fresh: 0, changed: 0, confirmed: 0, gone: 0 };
  if (query.materialCodes.length === 0) return outcome;
  const found = await services.sharing.find(query);
  const asked = {
    organisationId: query.organisationId,
    source: HeldOrigin.sharing,
    materialCode: [...query.materialCodes],
    replacedAt: null,
    endedAt: null,
  };
  const recorded = (await services.db.read.list(HeldDocument, asked)).filter(servesProject(query.projectCode));
  if (found.length === 0 && recorded.length === 0) return outcome;
  const command = { name: 'recordShared', idempotencyKey: null, input: query };
  await services.uow.run(actor, command, async (tx) => {
    const known = (await tx.list(HeldDocument, asked)).filter(servesProject(query.projectCode));
    Object.assign(outcome, await record(tx, query.organisationId, found, known));
    const { fresh, changed, confirmed, gone } = outcome;
    await tx.event({
      type: fresh + changed + gone > 0 ? 'sharing.recorded' : 'sharing.confirmed',
      subject: { type: 'organisation', id: query.organisationId },
      after: { ...outcome, documents: found.map(({ materialCode, reference }) => ({ materialCode, reference })) },
      text: `数据共享核验：新取得 ${fresh} 份，更新 ${changed} 份，核验一致 ${confirmed} 份，未查到 ${gone} 份`,
      audience: 'audit',
    });
    return done(null);
  });
  return outcome;
}

const servesProject =
  (code: string) =>
  ({ projectCode }: HeldDocument) =>
    projectCode === null || projectCode === code;

async function record(
  tx: Tx,
  organisationId: string,
  found: readonly SharedDocument[],
  known: readonly HeldDocument[],
): Promise<SharingOutcome> {
  const confirmed = { confirmedAt: tx.now, verification: 'confirmed' as const };
  const fresh: HeldDocument[] = [];
  const same: string[] = [];
  let changed = 0;
  for (const document of found) {
    const content: HeldContent = { ...document, organisationId, source: HeldOrigin.sharing };
    const row = known.find(sameAs(document));
    if (row === undefined) fresh.push(firstVersion({ id: tx.ids.next(), at: tx.now }, content, confirmed));
    else if (unchanged(document, row)) same.push(row.id);
    else {
      await replaceHeld(tx, row, content, confirmed);
      changed += 1;
    }
  }
  if (fresh.length > 0) await tx.insert(HeldDocument, fresh);
  if (same.length > 0) await tx.updateWhere(HeldDocument, { id: same }, confirmed);
  const gone = known.filter((row) => !found.some((document) => sameAs(document)(row))).map(({ id }) => id);
  if (gone.length > 0) await tx.updateWhere(HeldDocument, { id: gone }, { verification: 'notFound' });
  return { fresh: fresh.length, changed, confirmed: same.length, gone: gone.length };
}
