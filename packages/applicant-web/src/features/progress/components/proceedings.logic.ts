import type { CaseProceedingsFieldsFragment } from '../../../generated/graphql.js';

type Procedure = CaseProceedingsFieldsFragment['procedures'][number];

/** A special procedure that still takes its time, or waits for the applicant. */
export function isUnderWay(state: Procedure['state']): boolean {
  return state === 'open' || state === 'puttingRight' || state === 'rechecking';
}

/** Suspended without a special procedure: what the departments asked for is still to be answered. */
export function waitsForSupplement(itemCase: {
  status: string;
  procedures: readonly Pick<Procedure, 'state'>[];
}): boolean {
  return itemCase.status === 'suspended' && !itemCase.procedures.some(({ state }) => isUnderWay(state));
}

/** Which sentence tells where a procedure stands. */
export function procedureText(
  procedure: Pick<Procedure, 'state' | 'availableActions'>,
): 'open' | 'puttingRight' | 'rechecking' {
  if (procedure.state === 'puttingRight' || procedure.availableActions.includes('reportPutRight')) {
    return 'puttingRight';
  }
  return procedure.state === 'rechecking' ? 'rechecking' : 'open';
}
