/** Why the server did not do what was asked, in its words. */
export interface Refusal {
  message: string;
  problems: readonly string[];
}

interface RefusedResult {
  message: string;
  problems?: readonly { message: string }[];
}

/** A refused result of any kind; several fields may be refused for the same reason, which is said once. */
export function refusalOf({ message, problems = [] }: RefusedResult): Refusal {
  const told = new Set(problems.map((problem) => problem.message));
  told.delete(message);
  return { message, problems: [...told] };
}
