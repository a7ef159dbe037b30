import type { Objects } from '../rights-cast.js';
import { caseCommand, departmentActs, everybody, list, mutation, outdated, query, type Row } from '../rights-row.js';

const ofDraft = ({ draftCertificateId }: Objects) => ({ certificateId: draftCertificateId, expectedVersion: outdated });

/** 珠 6, 17; 许可法 69: prepared by the department, sealed by an approver, revised by two of its people; read once in force. */
export const certificateRights: readonly Row[] = [
  query(
    'certificate:draft',
    'certificate',
    'U 00 000 +0+00+ 00 000 0FF',
    ({ draftCertificateId }) => draftCertificateId,
  ),
  // Not handed out: the holder has to wait (珠 18)
  query('certificate:in force', 'certificate', 'U 00 +0+ +0++0+ +0 +0+ +FF', ({ certificateId }) => certificateId),
  list(
    'certificates',
    'U -- +-+ +-+--+ -- +-+ +FF',
    'certificates { edges { node { id } } }',
    ({ certificateId }) => certificateId,
  ),
  list(
    'certificateProposals',
    'U FF FFF +-+--+ FF FFF FFF',
    'certificateProposals { id }',
    ({ proposalId }) => proposalId,
  ),
  list('certificateFaults', 'U FF +++ ++++++ ++ +++ +FF', 'certificateFaults { id }'),
  list(
    'certificateIssuer',
    'U FF FFF FFFFFF FF FFF F+F',
    'certificateIssuer { unitId }',
    ({ issuerUnitId }) => issuerUnitId,
  ),
  list('check', everybody, 'check(code: "0000-0000-0000-0000") { verdict }'),
  mutation('draftCertificate', departmentActs, 'DraftCertificateInput', caseCommand),
  mutation('saveCertificate', departmentActs, 'SaveCertificateInput', (objects) => ({
    ...ofDraft(objects),
    fields: [],
  })),
  mutation('discardCertificate', departmentActs, 'CertificateCommandInput', ofDraft),
  mutation('sealCertificate', 'U FF FFF F0+00F FF FFF FFF', 'CertificateCommandInput', ofDraft),
  // Another department reads it and is told that this is not for it
  mutation('proposeRevision', 'U FF FFF +0+N0+ FF FFF FFF', 'ProposeRevisionInput', ({ certificateId }) => ({
    ...{ certificateId, expectedVersion: outdated, act: 'suspend', reason: '', basis: '' },
  })),
  // Proposed by the handler, who does not settle it
  mutation('settleProposal', 'U FF FFF N0+N0+ FF FFF FFF', 'SettleProposalInput', ({ proposalId }) => ({
    ...{ proposalId, expectedVersion: outdated, action: 'decline' },
  })),
  mutation('recordIssuer', 'U FF FFF FFFFFF FF FFF F+F', 'RecordIssuerInput', ({ issuerUnitId }) => ({
    ...{ unitId: issuerUnitId, creditCode: '' },
  })),
];
