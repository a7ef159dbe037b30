import { createTables, instant, key, oneOf, orNull, plainDate, ref, text } from '../kernel/database/table-builder.js';

/** 许可法 40: what the public reads of decisions, and what is kept from it with its legal ground. */
export const PublishDecisions = createTables('PublishDecisions1795478407100', [
  {
    name: 'published_decision',
    columns: [
      key(),
      ref('case_id', 'item_case'),
      orNull(ref('result_id', 'result_document')),
      oneOf('outcome', ['approved', 'approvedWithConditions', 'refused', 'terminated', 'notAccepted']),
      oneOf('kind', ['certificate', 'approval', 'refusal', 'report']),
      text('number', 100),
      text('title', 200),
      text('project_name', 200),
      text('project_code', 40),
      text('holder', 120),
      text('district_code', 12),
      text('stage_code', 60),
      text('stage_name', 100),
      text('item_code', 60),
      text('item_name', 200),
      ref('unit_id', 'unit'),
      plainDate('decided_on'),
      plainDate('issued_on'),
      orNull(plainDate('valid_until')),
      oneOf('standing', ['effective', 'notGranted', 'changed', 'suspended', 'revoked', 'expired']),
      orNull(instant('published_at')),
      orNull(oneOf('withheld_ground', ['stateSecret', 'publicSafety', 'commercialSecret', 'personalPrivacy'])),
      orNull(text('withheld_basis', 500)),
      orNull(text('withheld_reason', 1000)),
      orNull(instant('withheld_at')),
      orNull(ref('withheld_by', 'account')),
    ],
    indices: [
      ['decided_on', 'id'],
      ['district_code', 'decided_on'],
      ['unit_id', 'decided_on'],
      ['item_code', 'decided_on'],
      ['stage_code', 'decided_on'],
    ],
    unique: [['case_id']],
  },
]);
