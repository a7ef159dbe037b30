export interface FieldProblem {
  field: string;
  message: string;
}

/** The first message for each field of the input, by its dotted path. */
export function problemsByField(problems: readonly FieldProblem[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const problem of problems) if (!found.has(problem.field)) found.set(problem.field, problem.message);
  return found;
}
