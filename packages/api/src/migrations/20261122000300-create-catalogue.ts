import { createTables, instant, json, key, oneOf, text } from '../kernel/database/table-builder.js';

export const CreateCatalogue = createTables('CreateCatalogue1795305780000', [
  {
    name: 'catalogue',
    columns: [
      key(),
      text('city', 40),
      text('version', 40),
      text('as_of', 20),
      json('content'),
      text('hash', 64),
      instant('published_at'),
      oneOf('state', ['published', 'superseded']),
    ],
    unique: [['hash']],
  },
]);
