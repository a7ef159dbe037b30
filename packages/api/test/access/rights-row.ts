import type { Objects } from './rights-cast.js';

/**
 * Who may call what (domain §5; house: “Rights”), written and reviewed by hand. One sign per person, in the order of `cast`:
 *
 *   nobody | own, other organisation | window: here, another district, city | department: handler and approver of the case
 *   (`h`, `a`), its unit in another district (`x`), with another case (`p`), without any (`o`), the head of the case's unit (`d`):
 *   in the order h x a p o d |
 *   lead unit, other lead unit | supervisor: city, another district; city administrator | review centre, department
 *   administrator, auditor
 *
 *   `+` may, and finds it    `-` may ask, and finds nothing of it    `N` told that this capacity may not
 *   `0` as if it were not there    `F` not for this role    `U` not signed in
 */
export interface Row {
  /** An operation of the schema, with what it is asked about after a `:`. */
  operation: string;
  rights: string;
  /** A complete document. Acts carry something that is refused after the rights were judged, so that nothing changes. */
  document: string;
  variables?: (objects: Objects) => object;
  /** For lists: whether what was asked about is in the answer. */
  finds?: (objects: Objects) => string;
}

export const query = (operation: string, field: string, rights: string, id: (objects: Objects) => string): Row => ({
  operation,
  rights,
  document: `query ($id: ID!) { ${field}(id: $id) { id } }`,
  variables: (objects) => ({ id: id(objects) }),
  finds: id,
});

export const list = (operation: string, rights: string, selection: string, finds?: Row['finds']): Row => ({
  operation,
  rights,
  document: `{ ${selection} }`,
  ...(finds ? { finds } : {}),
});

/** An act; `input` is made invalid or outdated on purpose. */
export const mutation = (
  operation: string,
  rights: string,
  inputType: string,
  input: (objects: Objects) => object,
  keyed = true,
): Row => {
  const [name] = operation.split(':');
  return {
    operation,
    rights,
    document: `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename } }`,
    variables: (objects) => ({ input: { ...(keyed ? { idempotencyKey: operation } : {}), ...input(objects) } }),
  };
};

export const outdated = -1;
export const caseCommand = ({ caseId }: Objects) => ({ caseId, expectedVersion: outdated });

export const everybody = '+ ++ +++ ++++++ ++ +++ +++';
export const signedIn = 'U ++ +++ ++++++ ++ +++ +++';
/** Acts of the applicant on what is the organisation's own. */
export const applicantActs = 'U +0 FFF FFFFFF FF FFF FFF';
export const windowActs = 'U FF +0+ FFFFFF FF FFF FFF';
export const departmentActs = 'U FF FFF +0+00F FF FFF FFF';
