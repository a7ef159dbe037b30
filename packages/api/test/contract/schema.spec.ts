import { readFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema, validateSchema } from 'graphql';
import { modules } from '../../src/app/modules.js';
import { schemaOf } from '../kit/schemas.js';

describe('schema.graphql', () => {
  it('is what the code emits; after a change run `pnpm build` and commit it', async () => {
    const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
    const emitted = printSchema(lexicographicSortSchema(await schemaOf(modules)));
    expect(committed.trim()).toBe(emitted.trim());
  });

  it('is a valid schema: what is missing or contradicts itself is named', async () => {
    expect(validateSchema(await schemaOf(modules))).toEqual([]);
  });
});
