import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Config } from '../kernel/config.js';
import { graphqlLimit } from '../kernel/errors.js';

type Limits = Config['limits'];

interface Measure {
  depth: number;
  aliases: number;
  directives: number;
  /** Selections after fragments are written out: what small recursive documents blow up into. */
  selections: number;
}

const selectionsAtMost = 5000;

/**
 * Measures a document before anything else looks at it, so that a hostile one costs neither validation nor a query.
 * Where introspection is allowed its own depth is not measured: the usual query of the tools is deep, and touches no data.
 * Throws GRAPHQL_LIMIT when it is beyond the limits; returns null for a document that does not parse (told later).
 */
export function withinLimits(source: string, limits: Limits, introspection = false): DocumentNode | null {
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('tokens')) throw graphqlLimit('查询过长，已被拒绝。');
    return null;
  }
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      // Names of introspection confuse limit checks elsewhere (GHSA-hmfr-rx46-4jx2).
      if (definition.name.value.startsWith('__')) throw graphqlLimit('查询中的片段名称不被接受。');
      fragments.set(definition.name.value, definition);
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.name?.value.startsWith('__')) throw graphqlLimit('查询的名称不被接受。');
    refuseBeyond(measure(definition, fragments, introspection), limits);
  }
  return document;
}

function refuseBeyond(measured: Measure, limits: Limits): void {
  if (measured.depth > limits.depth) throw graphqlLimit(`查询嵌套过深（最多 ${limits.depth} 层），已被拒绝。`);
  if (measured.aliases > limits.aliases)
    throw graphqlLimit(`查询中的别名过多（最多 ${limits.aliases} 个），已被拒绝。`);
  if (measured.directives > limits.directives) throw graphqlLimit('查询中的指令过多，已被拒绝。');
  if (measured.selections > selectionsAtMost) throw graphqlLimit('查询的内容过多，已被拒绝。');
}

function measure(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  introspection: boolean,
): Measure {
  const total: Measure = { depth: 0, aliases: 0, directives: operation.directives?.length ?? 0, selections: 0 };
  const open = new Set<string>();
  const walk = (set: SelectionSetNode, depth: number): void => {
    total.depth = Math.max(total.depth, depth);
    for (const selection of set.selections) {
      total.selections += 1;
      if (total.selections > selectionsAtMost) return;
      total.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        if (selection.alias && selection.alias.value !== selection.name.value) total.aliases += 1;
        if (introspection && (selection.name.value === '__schema' || selection.name.value === '__type')) continue;
        if (selection.selectionSet) walk(selection.selectionSet, depth + 1);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth);
      } else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        // A fragment within itself: GraphQL's own validation names it, here it only must not run for ever.
        if (!fragment || open.has(name)) continue;
        open.add(name);
        walk(fragment.selectionSet, depth);
        open.delete(name);
      }
    }
  };
  walk(operation.selectionSet, 1);
  return total;
}
