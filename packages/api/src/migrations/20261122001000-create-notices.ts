import { createTables, instant, key, longText, orNull, ref, text } from '../kernel/database/table-builder.js';

/** In-app notifications. */
export const CreateNotices1795306200000 = createTables('CreateNotices1795306200000', [
  {
    name: 'notification',
    columns: [
      key(),
      ref('account_id', 'account'),
      text('title', 200),
      longText('body'),
      orNull(text('link', 300)),
      instant('at'),
      orNull(instant('read_at')),
      text('dedupe_key', 120),
    ],
    indices: [
      ['account_id', 'at'],
      ['account_id', 'read_at'],
    ],
    unique: [['dedupe_key']],
  },
]);
