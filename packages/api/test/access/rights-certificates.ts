import { CertificateProposal, CertificateRow } from '../../src/modules/certificates/certificate.entity.js';
import { actOn } from '../kit/certificates.js';
import type { Park } from '../kit/filing.js';
import { readCase } from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import type { TestSession } from '../kit/test-app.js';

/** Of 气象局's case: a draft of its handler; one in force that was not handed out, with a proposal of the handler about it. */
export interface CertificateObjects {
  draftCertificateId: string;
  certificateId: string;
  proposalId: string;
  issuerUnitId: string;
}

export async function certificatesOf(park: Park, handler: TestSession, received: string): Promise<CertificateObjects> {
  const { app } = park;
  const { id: caseId, version } = await readCase(park, handler, received, 'zh-fljs');
  const { certificate } = await actOn(app, handler, 'draftCertificate', { caseId, expectedVersion: version });
  const draft = await app.services.db.read.get(CertificateRow, { id: certificate.id });
  return arrange(app.services, async (tx) => {
    const certificateId = tx.ids.next();
    const proposalId = tx.ids.next();
    await tx.insert(CertificateRow, {
      ...draft,
      id: certificateId,
      state: 'inForce',
      number: '市气象局准〔2026〕9号',
      issuedOn: '2026-03-02',
      sealedAt: tx.now,
      effectiveAt: tx.now,
    });
    await tx.insert(CertificateProposal, {
      id: proposalId,
      certificateId,
      unitId: draft.unitId,
      act: 'suspend',
      state: 'open',
      reason: '现场情况不符。',
      basis: '行政许可法第六十九条',
      proposedBy: draft.draftedBy,
      proposedAt: tx.now,
      settledBy: null,
      settledAt: null,
      settledReason: null,
      version: 1,
    });
    return { draftCertificateId: draft.id, certificateId, proposalId, issuerUnitId: draft.unitId };
  });
}
