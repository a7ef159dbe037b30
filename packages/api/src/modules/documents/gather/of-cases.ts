import { DEFAULT_REMEDIES } from '@gongshen/shared/case';
import { instantToPlainDate } from '@gongshen/shared/clock';
import type { NonAcceptanceGround } from '@gongshen/shared/document';
import { limitText } from '@gongshen/shared/labels';
import type { OwedFact } from '../../cases/index.js';
import { ResultDocumentRow } from '../../certificates/index.js';
import { issueDocument } from '../issue-document.js';
import { law } from '../paper-words.js';
import { caseOf, itemOf, materialLines, type Occasion, personName, remediesAgainst, statuteOf } from './issuing.js';

const present = (texts: readonly (string | null)[]): string[] => texts.filter((text) => text !== null);

/** 受理通知书. */
export async function issueAcceptance(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const { itemCase, application, unit } = await caseOf(occasion);
  const item = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
  const promised = { value: itemCase.promisedLimit, unit: itemCase.limitUnit };
  await issueDocument(tx, services, {
    kind: 'acceptance',
    unit,
    application,
    caseId: itemCase.id,
    subject: { type: 'case', id: itemCase.id },
    released: true,
    body: {
      item: itemOf(services, itemCase),
      basis: present([law.licensing('第三十二条第一款第（五）项'), statuteOf(services, itemCase)]),
      acceptedOn: tx.today,
      receivedOn: application.receivedOn ?? tx.today,
      materials: await materialLines(occasion, application, itemCase.itemCode),
      limit: limitText({ limit: promised, total: promised.value }),
      dueOn: itemCase.dueOn,
      legalLimit: item.legalLimit === null ? null : limitText({ limit: item.legalLimit, total: item.legalLimit.value }),
      specialLinks: item.specialLinks.map(({ name }) => name),
      handler: event.actorName,
    },
  });
}

/** 不予受理决定书 of a department. */
export async function issueNonAcceptance(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const { itemCase, application, unit } = await caseOf(occasion);
  const { reason, ground, properAuthority } = event.after as {
    reason: string;
    ground?: NonAcceptanceGround;
    properAuthority?: string | null;
  };
  await issueDocument(tx, services, {
    kind: 'nonAcceptance',
    unit,
    application,
    caseId: itemCase.id,
    subject: { type: 'case', id: itemCase.id },
    released: true,
    body: {
      item: itemOf(services, itemCase),
      ground: ground ?? 'other',
      reason,
      properAuthority: properAuthority ?? null,
      remedies: await remediesAgainst(occasion, unit, application),
    },
  });
}

/** 准予 or 不予行政许可决定书 (许可法 38); the applicant reads it with the result, once it is handed out (珠 17, 18). */
export async function issueDecision(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const { outcome, reason, conditions, owed, remedies } = event.after as {
    outcome: string;
    reason: string | null;
    conditions: string | null;
    owed: readonly OwedFact[];
    remedies: string | null;
  };
  const { itemCase, application, unit } = await caseOf(occasion);
  const item = itemOf(services, itemCase);
  const common = {
    unit,
    application,
    caseId: itemCase.id,
    subject: { type: 'case', id: itemCase.id },
    released: false,
  };
  const basis = present([law.licensing('第三十八条'), statuteOf(services, itemCase)]);
  const remedy = await remediesAgainst(occasion, unit, application);
  if (outcome === 'refused') {
    await issueDocument(tx, services, {
      ...common,
      kind: 'refusal',
      ...(item.licence ? {} : { title: '不予办理决定书' }),
      body: {
        item,
        basis,
        reason: reason ?? '',
        remediesText: remedies === null || remedies.trim() === DEFAULT_REMEDIES ? null : remedies,
        returned: (await materialLines(occasion, application, itemCase.itemCode)).filter(({ source }) =>
          source.startsWith('本次上传'),
        ),
        decidedBy: event.actorName,
        remedies: remedy,
      },
    });
    return;
  }
  const result = await tx.find(ResultDocumentRow, { caseId: itemCase.id, effective: true, replacedAt: null });
  const { result: due } = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
  await issueDocument(tx, services, {
    ...common,
    kind: 'approval',
    ...(item.licence ? {} : { title: '准予办理决定书' }),
    body: {
      item,
      basis,
      withConditions: outcome === 'approvedWithConditions',
      conditions: outcome === 'approvedWithConditions' ? conditions : null,
      owed: owed.map(({ text, dueOn }) => ({ text, dueOn })),
      result: result === null ? null : { title: result.title, number: result.number },
      validity: due.validity ?? '以证照或者批文载明为准',
      decidedBy: await personName(tx, itemCase.decidedBy),
      remedies: remedy,
    },
  });
}

export const acceptedOnOf = ({ acceptedAt }: { acceptedAt: string | null }): string | null =>
  acceptedAt === null ? null : instantToPlainDate(acceptedAt);
