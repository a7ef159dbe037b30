import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, getMetadataStorage } from 'type-graphql';
import { DomainError, FieldProblem } from '../kernel/graphql/domain-error.js';
import type { ApiModule } from '../kernel/module.js';

/** The executable schema of these modules. No database is touched. */
export function makeSchema(modules: readonly ApiModule[]): Promise<GraphQLSchema> {
  // Fields without their own resolver are read from the object as they are: no wrapper per field.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const resolvers = modules.flatMap((module) => module.resolvers) as [new () => object, ...(new () => object)[]];
  return buildSchema({
    resolvers,
    orphanedTypes: [DomainError, FieldProblem, ...modules.flatMap((module) => module.orphanedTypes ?? [])] as never[],
    validate: false,
    // It would ask the whole schema for its description, a second of every start; the contract spec does.
    skipCheck: true,
  });
}
