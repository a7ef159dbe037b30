import { type CertificateAction, mayCertificate } from '@gongshen/shared/certificate';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { StaleObject, type Tx } from '../../kernel/database/tx.js';
import { notFound } from '../../kernel/errors.js';
import { IllegalTransition, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import { ItemCaseRow, mayReadCaseRow } from '../cases/index.js';
import { CertificateProposal, CertificateRow } from './certificate.entity.js';
import { type CertificateSubject, mayReadCertificate, relatedTo } from './certificate.policy.js';

/** What the policy asks of a certificate, with its case. */
export function certificateSubject(
  row: CertificateRow,
  itemCase: Pick<ItemCaseRow, 'decidedAt' | 'status' | 'deliveryState'>,
  proposalOpen: boolean,
): CertificateSubject {
  return {
    ...row,
    caseOpen: itemCase.decidedAt === null && (itemCase.status === 'accepted' || itemCase.status === 'suspended'),
    proposalOpen,
    handedOut: itemCase.deliveryState === 'handedOut',
    effective: row.effectiveAt !== null,
  };
}

async function subjectOf(read: Reader, row: CertificateRow, itemCase: ItemCaseRow): Promise<CertificateSubject> {
  const open = await read.find(CertificateProposal, { certificateId: row.id, state: 'open' });
  return certificateSubject(row, itemCase, open !== null);
}

/** The certificate, when this person may read it. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getReadableCertificate(read: Reader, actor: Actor, id: string): Promise<CertificateRow> {
  const row = await read.get(CertificateRow, { id });
  const itemCase = await mayReadCaseRow(read, actor, row.caseId);
  if (itemCase === null) throw notFound();
  if (!mayReadCertificate(actor.acting, await subjectOf(read, row, itemCase))) throw notFound();
  return row;
}

export interface TakenCertificate {
  row: CertificateRow;
  itemCase: ItemCaseRow;
  subject: CertificateSubject;
}

/**
 * The certificate a person is about to act on: theirs to act on, in a state that allows it, unchanged since they saw it.
 * Throws NOT_FOUND for one that does not exist to this person, StaleObject for an outdated version.
 */
export async function takeCertificate(
  tx: Tx,
  actor: Actor,
  action: CertificateAction,
  id: string,
  expectedVersion: number,
): Promise<Outcome<TakenCertificate, NotAllowed | IllegalTransition>> {
  const row = await getReadableCertificate(tx, actor, id);
  const itemCase = await tx.get(ItemCaseRow, { id: row.caseId });
  const subject = await subjectOf(tx, row, itemCase);
  if (!relatedTo(actor.acting, action, subject)) {
    return refuse(new NotAllowed('您当前的身份不能对这份证照进行此项操作。'));
  }
  if (!mayCertificate(row.state, action)) {
    const state = labels('zh-CN').certificateState[row.state];
    return refuse(new IllegalTransition(row.state, `证照当前状态为“${state}”，不能进行此项操作。`));
  }
  const prepares = action === 'edit' || action === 'discard' || action === 'seal';
  if (prepares && !subject.caseOpen) {
    return refuse(new IllegalTransition(itemCase.status, '办件已经办结，不能再拟制或盖章。'));
  }
  if (prepares && row.sealingId !== null) {
    return refuse(new IllegalTransition(row.state, '正在用章，请稍候刷新查看；用章结束前不能修改、删除或再次盖章。'));
  }
  if (row.version !== expectedVersion) throw new StaleObject('certificate', row.version);
  return done({ row, itemCase, subject });
}
