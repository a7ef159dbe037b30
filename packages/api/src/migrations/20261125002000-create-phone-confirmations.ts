import { createTables, instant, key, orNull, ref, text } from '../kernel/database/table-builder.js';

/** A number somebody wants messages at, until the code sent there was given back. */
export const CreatePhoneConfirmations = createTables('CreatePhoneConfirmations1795564802000', [
  {
    name: 'phone_confirmation',
    columns: [
      key(),
      ref('account_id', 'account'),
      text('phone', 40),
      text('code_hash', 64),
      instant('asked_at'),
      instant('expires_at'),
      orNull(instant('confirmed_at')),
    ],
    indices: [['account_id', 'asked_at'], ['phone', 'asked_at'], ['expires_at']],
  },
]);
