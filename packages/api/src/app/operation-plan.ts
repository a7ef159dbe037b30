import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { badRequest } from '../kernel/errors.js';
import { type Permitted, permitOf } from '../kernel/graphql/permit.js';

/** What is known of an operation before it runs; made once per document. */
export interface OperationPlan {
  kind: 'query' | 'mutation' | 'subscription';
  /** Root fields with their declared permission. */
  roots: { name: string; permit: Permitted | undefined }[];
  /** Objects and fields it may ask for, given its variables. */
  cost(variables: Variables): number;
}

/** How many entries a list without `first` is reckoned to have. */
const listSize = 10;
/** How many entries a connection without `first` is reckoned to have. */
const pageSize = 20;

export function planOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): OperationPlan {
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const operation = operationName
    ? operations.find(({ name }) => name?.value === operationName)
    : operations.length === 1
      ? operations[0]
      : undefined;
  if (!operation) throw badRequest('请求中没有指明要执行的操作。');
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const root: GraphQLObjectType | undefined | null = schema.getRootType(operation.operation);
  if (!root) throw badRequest('系统不提供这种操作。');
  const roots: OperationPlan['roots'] = [];
  for (const field of fieldsOf(operation.selectionSet, fragments)) {
    const definition = root.getFields()[field.name.value];
    if (definition) roots.push({ name: definition.name, permit: permitOf(definition.extensions) });
  }
  const cost = (variables: Variables) => costOf(schema, root.name, operation.selectionSet, fragments, variables);
  const plan = { kind: operation.operation, roots };
  if (sizesVary([operation, ...fragments.values()])) return { ...plan, cost };
  const always = cost({});
  return { ...plan, cost: () => always };
}

type Variables = Readonly<Record<string, unknown>>;

/** Whether the size of some page is left to a variable. */
function sizesVary(definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): boolean {
  let vary = false;
  const enter = ({ name, value }: ArgumentNode) => {
    if (name.value === 'first' && value.kind === Kind.VARIABLE) vary = true;
  };
  for (const definition of definitions) visit(definition, { Argument: enter });
  return vary;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function* fieldsOf(set: SelectionSetNode, fragments: Fragments): Generator<FieldNode> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) yield selection;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsOf(selection.selectionSet, fragments);
    else {
      const fragment = fragments.get(selection.name.value);
      if (fragment) yield* fieldsOf(fragment.selectionSet, fragments);
    }
  }
}

function costOf(
  schema: GraphQLSchema,
  typeName: string,
  set: SelectionSetNode,
  fragments: Fragments,
  variables: Variables,
): number {
  const type = schema.getType(typeName);
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const field = fields[selection.name.value];
      if (!field) continue;
      cost += 1;
      const named = getNamedType(field.type);
      if (selection.selectionSet && isCompositeType(named)) {
        const inner = costOf(schema, named.name, selection.selectionSet, fragments, variables);
        cost += inner * entriesOf(field, selection, variables);
      }
    } else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const on = fragment.typeCondition?.name.value ?? typeName;
      cost += costOf(schema, on, fragment.selectionSet, fragments, variables);
    }
  }
  return cost;
}

/** How often the fields below are resolved: `first` of a connection, the reckoned size of a list, else once. */
function entriesOf(field: GraphQLField<unknown, unknown>, selection: FieldNode, variables: Variables): number {
  const first = field.args.find(({ name }) => name === 'first');
  if (first) {
    const given = selection.arguments?.find(({ name }) => name.value === 'first')?.value;
    const value =
      given?.kind === Kind.INT
        ? Number(given.value)
        : given?.kind === Kind.VARIABLE
          ? variables[given.name.value]
          : undefined;
    const size =
      typeof value === 'number' ? value : typeof first.defaultValue === 'number' ? first.defaultValue : pageSize;
    return Math.max(1, size);
  }
  // The edges of a connection were already multiplied by `first`.
  if (field.name === 'edges') return 1;
  return isListType(getNullableType(field.type)) ? listSize : 1;
}
