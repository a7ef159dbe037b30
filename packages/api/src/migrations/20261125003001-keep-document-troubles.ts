import { createTables, instant, int, key, longText, ref } from '../kernel/database/table-builder.js';

/** Papers that could not be drawn: tried again later and later, and shown to the administrator. The key is the paper's. */
export const KeepDocumentTroubles = createTables('KeepDocumentTroubles1795564803001', [
  {
    name: 'document_trouble',
    columns: [
      key(),
      ref('document_id', 'procedure_document'),
      int('attempts'),
      instant('first_at'),
      instant('last_at'),
      instant('next_try_at'),
      longText('failure'),
    ],
    unique: [['document_id']],
    indices: [['next_try_at']],
  },
]);
