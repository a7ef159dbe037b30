import type { EvidenceSource } from '../cases/index.js';

/** What the deciding department has given on each of these cases, and whether its materials are still the ones read. */
export const ownGivenOpinions: EvidenceSource = {
  // `n`: materials it was given on that have a newer version now, or were taken away
  select: (cases) => `SELECT o.case_id AS caseId, o.kind AS word,
      (SELECT COUNT(*) FROM opinion_material om
         JOIN material_version mv ON mv.id = om.material_version_id
         JOIN material m ON m.id = mv.material_id
       WHERE om.opinion_id = o.id AND (m.current_version_id <> mv.id OR m.removed_at IS NOT NULL)) AS n
    FROM opinion o JOIN item_case c ON c.id = o.case_id AND c.unit_id = o.unit_id
    WHERE o.case_id IN (${cases}) AND o.state = 'given'`,
  params: (caseIds) => caseIds,
  tell: (rows) => ({ ownGivenOpinions: rows.map(({ word, n }) => ({ kind: word, stale: n > 0 })) }),
};
