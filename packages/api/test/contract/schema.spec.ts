import { readFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { modules } from '../../src/app/modules.js';
import { makeSchema } from '../../src/app/schema.js';

describe('schema.graphql', () => {
  it('is what the code emits; after a change run `pnpm build` and commit it', async () => {
    const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
    const emitted = printSchema(lexicographicSortSchema(await makeSchema(modules)));
    expect(committed.trim()).toBe(emitted.trim());
  });
});
