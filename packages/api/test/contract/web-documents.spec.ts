import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { readConfig } from '../../src/app/config.js';
import { withinLimits } from '../../src/app/document-limits.js';
import { modules } from '../../src/app/modules.js';
import { planOperation } from '../../src/app/operation-plan.js';
import { schemaOf } from '../kit/schemas.js';

const packages = fileURLToPath(new URL('../../../', import.meta.url));
/** Entries of a page whose size is a variable; the apps ask for no more at a time. */
const page = { first: 50 };

interface Documents {
  operations: OperationDefinitionNode[];
  fragments: Map<string, FragmentDefinitionNode>;
}

async function documentsOf(app: string): Promise<Documents> {
  const folder = join(packages, app, 'src');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.graphql'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const definitions = texts.flatMap((text) => parse(text, { noLocation: true }).definitions);
  return {
    operations: definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode[],
    fragments: new Map(
      definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
    ),
  };
}

/** The operation as the browser sends it: with every fragment it spreads, and none besides. */
function sent(operation: OperationDefinitionNode, fragments: Documents['fragments']): string {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      // biome-ignore lint/correctness/noComponentHookFactories: the name of a kind of node
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [operation, ...used].map(print).join('\n');
}

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
