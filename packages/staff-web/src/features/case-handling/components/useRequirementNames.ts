import { useQuery } from '@apollo/client/react';
import { CaseRequirementNamesDocument } from '../../../generated/graphql.js';

/** The materials of a case by name, for choosing among them. */
export function useRequirementNames(caseId: string): readonly { code: string; name: string }[] {
  const { data } = useQuery(CaseRequirementNamesDocument, { variables: { id: caseId } });
  return data?.itemCase.requirements ?? [];
}
