import { createTables, key, oneOf, orNull, ref, text } from '../kernel/database/table-builder.js';

/** What each opinion and each decision had before it: material versions, and documents used in place of uploads. */
export const ReadEvidence = createTables('ReadEvidence1795478405002', [
  {
    name: 'evidence_reading',
    columns: [
      key(),
      oneOf('subject_type', ['opinion', 'decision']),
      ref('subject_id'),
      ref('application_id', 'application'),
      text('requirement_code', 60),
      orNull(ref('material_version_id', 'material_version')),
      orNull(ref('held_use_id', 'application_held_use')),
    ],
    indices: [['subject_type', 'subject_id']],
  },
]);
