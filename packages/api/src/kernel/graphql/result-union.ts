import type { GraphQLUnionType } from 'graphql';
import { createUnionType } from 'type-graphql';
import type { Outcome, Refusal } from '../result.js';

// biome-ignore lint/suspicious/noExplicitAny: classes with any constructor
type AnyClass = abstract new (...input: any[]) => object;

/** The union of a mutation's answers; values are told apart by their class. */
export function resultUnion<const Classes extends readonly AnyClass[]>(
  name: string,
  types: () => Classes,
): GraphQLUnionType {
  const union = createUnionType({
    name,
    types: () => types() as unknown as readonly (new () => object)[],
  });
  return union as unknown as GraphQLUnionType;
}

/** The outcome of an action as an answer of the schema. */
export async function answer<T, R extends Refusal, S>(
  outcome: Outcome<T, R> | Promise<Outcome<T, R>>,
  success: (value: T) => S | Promise<S>,
): Promise<S | R> {
  const known = await outcome;
  return known.ok ? success(known.value) : known.refusal;
}
