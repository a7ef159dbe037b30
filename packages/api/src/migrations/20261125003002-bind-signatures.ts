import { createTables, instant, json, key, oneOf, ref, text } from '../kernel/database/table-builder.js';

/** A signature on screen is bound to the one act it was given for. */
export const BindSignatures = createTables('BindSignatures1795564803002', [
  {
    name: 'signature_use',
    columns: [
      key(),
      ref('file_id', 'stored_file'),
      text('sha256', 64),
      oneOf('act', ['resultHandedOut', 'originalsTakenIn', 'originalsHandedOver']),
      ref('application_id', 'application'),
      text('signer', 100),
      json('facts'),
      text('digest', 64),
      ref('account_id', 'account'),
      text('actor_name', 100),
      instant('signed_at'),
    ],
    unique: [['file_id'], ['sha256']],
    indices: [['application_id']],
  },
]);
