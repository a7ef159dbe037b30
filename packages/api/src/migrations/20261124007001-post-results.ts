import { TableIndex } from 'typeorm';
import { indexName } from '../kernel/database/naming.js';
import { changeTables, setEnumValues } from '../kernel/database/table-builder.js';

const columns = ['delivery_state', 'district_code', 'decided_at'];

/** 珠 18: results go by post as well; and the window finds what it has to hand out without reading all cases. */
export const PostResults = changeTables(
  'PostResults1795478407001',
  async (runner) => {
    await setEnumValues(runner, 'item_case', 'delivery_method', ['electronic', 'counter', 'post']);
    await runner.createIndex(
      'item_case',
      new TableIndex({ name: indexName('item_case', columns), columnNames: columns }),
    );
  },
  async (runner) => {
    await runner.dropIndex('item_case', indexName('item_case', columns));
    await runner.query("UPDATE item_case SET delivery_method = 'counter' WHERE delivery_method = 'post'");
    await setEnumValues(runner, 'item_case', 'delivery_method', ['electronic', 'counter']);
  },
);
