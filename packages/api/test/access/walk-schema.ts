import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

interface Step {
  type: GraphQLObjectType;
  text: string[];
}

/** What can be asked for without knowing anything: no argument that has to be given. */
const open = (field: GraphQLField<unknown, unknown>) => !field.args.some(isRequiredArgument);

const takesId = ({ args }: GraphQLField<unknown, unknown>) => args.some(({ name }) => name === 'id');

/** Types that are read by their id as well: whoever may read one walks on from there. */
function ownRoots(schema: GraphQLSchema): Set<string> {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(takesId);
  return new Set(roots.map((field) => getNamedType(field.type).name));
}

/**
 * A document that reads what a root field leads to: of each type on the way all fields, once, on the shortest way to it; where a type comes
 * again, or one that is walked from its own root, its own values and no further. What a person may not read must not be in the answer.
 */
export function walkFrom(schema: GraphQLSchema, rootField: string): string {
  const root = schema.getQueryType()?.getFields()[rootField];
  if (!root) throw new Error(`There is no query ${rootField}`);
  const type = getNamedType(root.type);
  if (!isObjectType(type)) throw new Error(`${rootField} answers no object`);
  const named = takesId(root);
  const stops = ownRoots(schema);
  const begin: Step = { type, text: [] };
  const children = new Map<Step, [name: string, child: Step][]>();
  const expanded = new Set<string>();
  const queue: Step[] = [begin];
  for (let step = queue.shift(); step; step = queue.shift()) {
    const first = !expanded.has(step.type.name) && (step === begin || !stops.has(step.type.name));
    expanded.add(step.type.name);
    const below: [string, Step][] = [];
    for (const field of Object.values(step.type.getFields()).filter(open)) {
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) step.text.push(field.name);
      else if (first && isObjectType(inner)) {
        const child: Step = { type: inner, text: [] };
        below.push([field.name, child]);
        queue.push(child);
      }
    }
    children.set(step, below);
  }
  const written = (step: Step): string => {
    const below = (children.get(step) ?? []).map(([name, child]) => `${name} ${written(child)}`);
    return `{ __typename ${[...step.text, ...below].join(' ')} }`;
  };
  const head = named ? ['query ($id: ID!)', `${rootField}(id: $id)`] : ['', rootField];
  return `${head[0]} { ${head[1]} ${written(begin)} }`;
}
