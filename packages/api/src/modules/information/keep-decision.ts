import type { PublishedStanding } from '@gongshen/shared/information';
import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import { dayOf } from '../../kernel/now.js';
import type { Services } from '../../kernel/services.js';
import { ItemCaseRow } from '../cases/index.js';
import { CertificateRow, publicNames, ResultDocumentRow } from '../certificates/index.js';
import { Organisation } from '../identity/index.js';
import { Project } from '../projects/index.js';
import { PublishedDecisionRow } from './published-decision.entity.js';

/** Granted or refused; what was not taken up or ended is no decision on the matter. */
const decisions: readonly string[] = ['approved', 'approvedWithConditions', 'refused'];

/** The decision's row, made with the decision and not public yet. Answers it; null where there is nothing to publish. */
export async function keepDecision(tx: Tx, services: Services, caseId: string): Promise<PublishedDecisionRow | null> {
  const known = await tx.find(PublishedDecisionRow, { caseId });
  if (known !== null) return known;
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  const { outcome, decidedAt } = itemCase;
  if (outcome === null || decidedAt === null || !decisions.includes(outcome)) return null;
  const documents = await tx.list(ResultDocumentRow, { caseId, effective: true }, { attachedAt: 'asc' });
  const document = documents.at(-1);
  if (document === undefined) return null;
  const project = await tx.get(Project, { id: itemCase.projectId });
  const holder = await tx.get(Organisation, { id: itemCase.organisationId });
  const row: PublishedDecisionRow = {
    id: tx.ids.next(),
    caseId,
    resultId: document.id,
    outcome,
    kind: document.kind,
    number: document.number,
    title: document.title,
    ...publicNames(holder, project.name),
    projectCode: project.code,
    districtCode: itemCase.districtCode,
    stageCode: itemCase.stageCode,
    stageName: services.catalogue.get(itemCase.catalogueId).stage(itemCase.stageCode).name,
    itemCode: itemCase.itemCode,
    itemName: itemCase.itemName,
    unitId: itemCase.unitId,
    decidedOn: dayOf(decidedAt),
    issuedOn: document.issuedOn,
    validUntil: null,
    standing: await standingOf(tx, itemCase, document),
    publishedAt: null,
    withheldGround: null,
    withheldBasis: null,
    withheldReason: null,
    withheldAt: null,
    withheldBy: null,
  };
  await tx.insert(PublishedDecisionRow, row);
  return row;
}

async function standingOf(tx: Tx, itemCase: ItemCaseRow, document: ResultDocumentRow): Promise<PublishedStanding> {
  if (itemCase.outcome === 'refused') return 'notGranted';
  if (itemCase.revokedAt !== null || document.revokedAt !== null) return 'revoked';
  if (document.replacedById !== null) return 'changed';
  const suspended = await tx.find(CertificateRow, { resultId: document.id, state: 'suspended' });
  return suspended === null ? 'effective' : 'suspended';
}

/** 许可法 40: handed out, so anybody may read of it from now on. */
export async function publish(tx: Tx, services: Services, caseId: string): Promise<void> {
  const row = await keepDecision(tx, services, caseId);
  if (row === null || row.publishedAt !== null) return;
  const [certificate] = await tx.list(CertificateRow, { caseId, resultId: row.resultId }, { draftedAt: 'desc' }, 1);
  await tx.updateWhere(
    PublishedDecisionRow,
    { id: row.id },
    { publishedAt: tx.now, validUntil: certificate?.validUntil ?? row.validUntil },
  );
}

/** 撤回发件: it waits at the window again, and is not public meanwhile. */
export async function unpublish(tx: Tx, caseId: string): Promise<void> {
  await tx.updateWhere(PublishedDecisionRow, { caseId }, { publishedAt: null });
}

async function setStanding(tx: Tx, caseId: string, standing: PublishedStanding): Promise<void> {
  await tx.updateWhere(PublishedDecisionRow, { caseId }, { standing });
}

/** The earlier results this decision has put aside, or that stand again: read anew from their documents. */
async function followReplaced(tx: Tx, caseId: string): Promise<void> {
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  if (itemCase.changesResultId === null) return;
  const earlier = await tx.find(ResultDocumentRow, { id: itemCase.changesResultId });
  if (earlier === null) return;
  const other = await tx.get(ItemCaseRow, { id: earlier.caseId });
  await setStanding(tx, earlier.caseId, await standingOf(tx, other, earlier));
}

export function followDecisions(services: Services): void {
  const { reactions } = services;
  const caseOf = (event: DomainEvent) => event.caseId as string;
  reactions.on('case.decided', async (tx, event) => {
    await keepDecision(tx, services, caseOf(event));
    await followReplaced(tx, caseOf(event));
  });
  reactions.on('case.issued', (tx, event) => publish(tx, services, caseOf(event)));
  reactions.on('case.deliveryTakenBack', (tx, event) => unpublish(tx, caseOf(event)));
  reactions.on('case.revoked', async (tx, event) => {
    await setStanding(tx, caseOf(event), 'revoked');
    await followReplaced(tx, caseOf(event));
  });
  const certificateStandings = {
    'certificate.suspended': 'suspended',
    'certificate.resumed': 'effective',
    'certificate.revoked': 'revoked',
    'certificate.superseded': 'changed',
    'certificate.expired': 'expired',
  } as const satisfies Record<string, PublishedStanding>;
  for (const [type, standing] of Object.entries(certificateStandings)) {
    reactions.on(type, (tx, event) =>
      event.caseId === null ? Promise.resolve() : setStanding(tx, event.caseId, standing),
    );
  }
}
