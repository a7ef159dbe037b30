import type { SqlValue } from '../../kernel/database/sql-connection.js';

/** The columns every source of the library tells, in this order. Instants are text, so that lists of all sources have one order. */
const columns = [
  'source',
  'rowId',
  'seriesId',
  'number',
  'name',
  'materialCode',
  'itemCode',
  'reference',
  'issuer',
  'issuedOn',
  'validUntil',
  'projectId',
  'projectCode',
  'applicationId',
  'fileId',
  'recordedAt',
  'confirmedAt',
  'end',
  'endedReason',
] as const;
type Column = (typeof columns)[number];

interface Source {
  tells: Record<Column, string>;
  from: string;
}

const sources: readonly Source[] = [
  {
    // What the organisation keeps, and what sharing answered: the current version of each, ended or not.
    tells: {
      source: "CASE h.source WHEN 'sharing' THEN 'sharing' ELSE 'own' END",
      rowId: 'h.id',
      seriesId: 'h.series_id',
      number: 'h.number',
      name: 'h.name',
      materialCode: 'h.material_code',
      itemCode: 'NULL',
      reference: 'h.reference',
      issuer: 'h.source_name',
      issuedOn: 'h.issued_on',
      validUntil: 'h.valid_until',
      projectId: 'p.id',
      projectCode: 'h.project_code',
      applicationId: 'NULL',
      fileId: 'h.file_id',
      recordedAt: 'h.recorded_at',
      confirmedAt: 'h.confirmed_at',
      end: "CASE WHEN h.ended_at IS NOT NULL THEN 'ended' WHEN h.verification = 'notFound' THEN 'notConfirmed' ELSE NULL END",
      endedReason: 'h.ended_reason',
    },
    from: `held_document h LEFT JOIN project p ON p.code = h.project_code AND p.organisation_id = h.organisation_id
      WHERE h.organisation_id = ? AND h.replaced_at IS NULL`,
  },
  {
    // Handed in with an application: the newest version that was.
    tells: {
      source: "'handedIn'",
      rowId: 'v.id',
      seriesId: 'm.id',
      number: 'v.number',
      name: 'm.name',
      materialCode: 'm.requirement_code',
      itemCode: 'NULL',
      reference: 'a.number',
      issuer: 'NULL',
      issuedOn: 'NULL',
      validUntil: 'NULL',
      projectId: 'm.project_id',
      projectCode: 'p.code',
      applicationId: 'a.id',
      fileId: 'v.file_id',
      recordedAt: 'v.uploaded_at',
      confirmedAt: 'NULL',
      end: 'NULL',
      endedReason: 'NULL',
    },
    from: `material m JOIN application a ON a.id = m.application_id JOIN project p ON p.id = m.project_id
      JOIN material_version v ON v.material_id = m.id AND v.number = (SELECT MAX(n.number) FROM material_version n
        WHERE n.material_id = m.id AND n.submitted_in_round IS NOT NULL)
      WHERE m.organisation_id = ? AND m.removed_at IS NULL`,
  },
  {
    // Decided here and handed out (珠 17, 18).
    tells: {
      source: "'issued'",
      rowId: 'd.id',
      seriesId: 'NULL',
      number: 'NULL',
      name: 'd.title',
      materialCode: 'NULL',
      itemCode: 'd.item_code',
      reference: 'd.number',
      issuer: 'u.name',
      issuedOn: 'd.issued_on',
      validUntil: 'ce.valid_until',
      projectId: 'd.project_id',
      projectCode: 'p.code',
      applicationId: 'd.application_id',
      fileId: 'd.file_id',
      recordedAt: 'd.attached_at',
      confirmedAt: 'NULL',
      end: `CASE WHEN d.revoked_at IS NOT NULL THEN 'revoked' WHEN d.replaced_by_id IS NOT NULL THEN 'superseded'
        WHEN ce.state = 'suspended' THEN 'suspended' ELSE NULL END`,
      endedReason: 'd.revoked_reason',
    },
    from: `result_document d JOIN item_case c ON c.id = d.case_id JOIN project p ON p.id = d.project_id JOIN unit u ON u.id = d.unit_id
      LEFT JOIN certificate ce ON ce.result_id = d.id
      WHERE c.organisation_id = ? AND d.effective = 1 AND d.replaced_at IS NULL AND d.kind <> 'refusal'
        AND c.delivery_state = 'handedOut'`,
  },
  {
    // Of before the system, confirmed by the window.
    tells: {
      source: "'broughtIn'",
      rowId: 'r.id',
      seriesId: 'NULL',
      number: 'NULL',
      name: 'r.document_number',
      materialCode: 'NULL',
      itemCode: 'r.item_code',
      reference: 'r.document_number',
      issuer: 'r.issued_by',
      issuedOn: 'r.issued_on',
      validUntil: 'NULL',
      projectId: 'r.project_id',
      projectCode: 'p.code',
      applicationId: 'NULL',
      fileId: 'r.file_id',
      recordedAt: 'r.submitted_at',
      confirmedAt: 'r.checked_at',
      end: 'NULL',
      endedReason: 'NULL',
    },
    from: "prior_result r JOIN project p ON p.id = r.project_id WHERE p.organisation_id = ? AND r.state = 'confirmed'",
  },
];

const selected = ({ tells, from }: Source) =>
  `SELECT ${columns.map((column) => `${tells[column]} AS ${quoted(column)}`).join(', ')} FROM ${from}`;
const quoted = (name: string) => `\`${name}\``;

/** Everything an organisation has, as a derived table `e`. */
export function libraryTable(organisationId: string): { sql: string; params: SqlValue[] } {
  return {
    sql: `(${sources.map(selected).join(' UNION ALL ')}) e`,
    params: sources.map(() => organisationId),
  };
}
