import type { GraphQLSchema } from 'graphql';
import { readConfig } from '../../src/app/config.js';
import { withinLimits } from '../../src/app/document-limits.js';
import { modules } from '../../src/app/modules.js';
import { planOperation } from '../../src/app/operation-plan.js';
import { schemaOf } from '../kit/schemas.js';
import { type Documents, documentsOf, sent } from '../kit/web-documents.js';

/** Entries of a page whose size is a variable; the apps ask for no more at a time. */
const page = { first: 50 };

// A page whose document the server refuses shows nothing at all.
describe.each(['applicant-web', 'staff-web'])('documents of %s', (app) => {
  let schema: GraphQLSchema;
  let documents: Documents;
  const { limits } = readConfig({});
  beforeAll(async () => {
    schema = await schemaOf(modules);
    documents = await documentsOf(app);
  });

  it('are within the limits the server keeps by default', () => {
    expect(documents.operations.length).toBeGreaterThan(20);
    const refused: string[] = [];
    for (const operation of documents.operations) {
      const name = operation.name?.value ?? '';
      const text = sent(operation, documents.fragments);
      try {
        const document = withinLimits(text, limits);
        const cost = document ? planOperation(schema, document).cost(page) : 0;
        if (cost > limits.cost) refused.push(`${name} costs ${cost}`);
      } catch (error) {
        refused.push(`${name}: ${(error as Error).message}`);
      }
    }
    expect(refused).toEqual([]);
  });
});
