import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

const packages = fileURLToPath(new URL('../../../', import.meta.url));

export interface Documents {
  operations: OperationDefinitionNode[];
  fragments: Map<string, FragmentDefinitionNode>;
}

/** What the web app `applicant-web` or `staff-web` asks. */
export async function documentsOf(app: string): Promise<Documents> {
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
export function sent(operation: OperationDefinitionNode, fragments: Documents['fragments']): string {
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
