import { readFile } from 'node:fs/promises';
import { buildSchema, isInterfaceType, parse, validate } from 'graphql';
import { ErrorCode } from '../../src/kernel/errors.js';

const file = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('docs/api.md', () => {
  it('names every refusal of the schema and every code of an error', async () => {
    const [guide, schema] = [await file('../../docs/api.md'), buildSchema(await file('schema.graphql'))];
    const refusal = schema.getType('DomainError');
    const refusals = isInterfaceType(refusal) ? schema.getPossibleTypes(refusal).map(({ name }) => name) : [];
    expect(refusals.length).toBeGreaterThan(5);
    for (const name of [...refusals, ...Object.keys(ErrorCode)]) expect(guide).toContain(`\`${name}\``);
  });

  it('shows documents the schema understands', async () => {
    const [guide, schema] = [await file('../../docs/api.md'), buildSchema(await file('schema.graphql'))];
    const documents = [...guide.matchAll(/^```graphql\n(.*?)^```/gms)].map(([, document]) => document as string);
    expect(documents.length).toBeGreaterThan(3);
    for (const document of documents) expect(validate(schema, parse(document))).toEqual([]);
  });
});
