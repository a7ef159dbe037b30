import { everybody, list, mutation, query, type Row } from '../rights-row.js';

/** The approver of the department that decided, alone: told so to one who reads the case, not there to the rest. */
const ownApprover = 'U FF FFF F0+N0F FF FFF FFF';

export const informationRights: readonly Row[] = [
  // 许可法 40: anybody
  list(
    'publishedDecisions',
    everybody,
    'publishedDecisions { edges { node { id } } }',
    ({ publishedId }) => publishedId,
  ),
  query('publishedDecision', 'publishedDecision', everybody, ({ publishedId }) => publishedId),
  query(
    'publishedDecision:withheld',
    'publishedDecision',
    everybody.replaceAll('+', '0'),
    ({ withheldId }) => withheldId,
  ),
  list('publishedChoices', everybody, 'publishedChoices { kind code name }'),
  mutation('withholdDecision', ownApprover, 'WithholdDecisionInput', ({ caseId }) => ({
    ...{ caseId, ground: 'commercialSecret', basis: '', reason: '' },
  })),
  mutation('discloseDecision', ownApprover, 'DiscloseDecisionInput', ({ caseId }) => ({ caseId, reason: '' })),
];
