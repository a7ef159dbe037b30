import type { DecisionFacts } from '@gongshen/shared/case';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders, type SqlValue } from '../../kernel/database/sql-connection.js';

/** What later modules know of a case that its decision rests on: the department's own opinions, the document attached. */
export type Evidence = Pick<
  DecisionFacts,
  'ownGivenOpinions' | 'resultDocument' | 'openSpecialProcedures' | 'organisationOwesOverdue' | 'changedTakenBack'
>;

/**
 * One module's part of the evidence: rows of a case, each with a word and a number. They are selected together with those of the other
 * modules, so that the decision and every list that shows what blocks it pay for one statement.
 */
export interface EvidenceSource {
  /** Columns `caseId`, `word` and `n`; `cases` are placeholders for the cases asked for. */
  select: (cases: string) => string;
  params: (caseIds: readonly string[]) => readonly SqlValue[];
  /** What the rows of one case tell; a case without rows is told nothing of. */
  tell: (rows: readonly EvidenceRow[]) => Partial<Evidence>;
}

export interface EvidenceRow {
  caseId: string;
  word: string;
  n: number;
}

const nothing: Evidence = {
  ownGivenOpinions: [],
  resultDocument: null,
  openSpecialProcedures: 0,
  organisationOwesOverdue: 0,
  changedTakenBack: false,
};

/** Opinions, result documents and special procedures belong to later modules; they bring what they know to the decision here. */
export class CaseEvidence {
  private readonly sources: EvidenceSource[] = [];

  register(source: EvidenceSource): void {
    this.sources.push(source);
  }

  /** One statement, whatever the number of cases and of sources. */
  async of(read: Reader, caseIds: readonly string[]): Promise<Map<string, Evidence>> {
    const known = new Map<string, Evidence>(caseIds.map((id) => [id, nothing]));
    if (caseIds.length === 0 || this.sources.length === 0) return known;
    const cases = placeholders(caseIds.length);
    const selects = this.sources.map(
      ({ select }, index) => `SELECT ${index} AS source, e.caseId, e.word, e.n FROM (${select(cases)}) e`,
    );
    const rows = await read.query<EvidenceRow & { source: number }>(
      selects.join(' UNION ALL '),
      this.sources.flatMap(({ params }) => params(caseIds)),
    );
    for (const [index, { tell }] of this.sources.entries()) {
      const own = rows.filter(({ source }) => Number(source) === index);
      for (const id of new Set(own.map(({ caseId }) => caseId))) {
        const told = own.filter(({ caseId }) => caseId === id).map((row) => ({ ...row, n: Number(row.n) }));
        known.set(id, { ...(known.get(id) ?? nothing), ...tell(told) });
      }
    }
    return known;
  }
}
