import type { GraphQLSchema } from 'graphql';
import { makeSchema } from '../../src/app/schema.js';
import type { ApiModule } from '../../src/kernel/module.js';

const made: { modules: readonly ApiModule[]; schema: Promise<GraphQLSchema> }[] = [];

/** The schema of these modules, made once: it is the same for all apps, and none changes it. */
export function schemaOf(modules: readonly ApiModule[]): Promise<GraphQLSchema> {
  const same = (other: readonly ApiModule[]) =>
    other.length === modules.length && other.every((module, index) => module === modules[index]);
  const known = made.find((each) => same(each.modules));
  if (known) return known.schema;
  const schema = makeSchema(modules);
  made.push({ modules: [...modules], schema });
  return schema;
}
