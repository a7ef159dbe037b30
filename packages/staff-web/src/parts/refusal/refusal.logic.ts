import type { RefusalFieldsFragment } from '../../generated/graphql.js';

/** The separate points of a refusal, each a line to read; empty when its message says everything. */
export function refusalDetails(
  refusal: RefusalFieldsFragment,
  nameOf: (code: string) => string | undefined = () => undefined,
): string[] {
  const named = (code: string) => nameOf(code) ?? code;
  switch (refusal.__typename) {
    case 'InvalidInput':
      return refusal.problems.map((problem) => problem.message);
    case 'DecisionBlocked':
      return refusal.blockers.map((blocker) => blocker.message);
    case 'CheckIncomplete':
      return refusal.unchecked.map(named);
    case 'RepeatReasonRequired':
      return refusal.requirementCodes.map(named);
    case 'ProcedureNotOpenable':
      return refusal.reason === refusal.message ? [] : [refusal.reason];
    case 'SessionUnfinished':
      return [...refusal.missingUnits];
    case 'AlreadyHeld':
      return refusal.where ? [refusal.where] : [];
    default:
      return [];
  }
}
