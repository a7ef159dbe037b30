import type { DecisionFacts } from '@gongshen/shared/case';
import type { Reader } from '../../kernel/database/reader.js';

/** What later modules know of a case that its decision rests on: the department's own opinions, the document attached. */
export type Evidence = Pick<
  DecisionFacts,
  'ownGivenOpinions' | 'resultDocument' | 'openSpecialProcedures' | 'organisationOwesOverdue'
>;

/** One module's part of the evidence, for many cases in one statement; cases it knows nothing of may be left out. */
export type EvidenceSource = (
  read: Reader,
  caseIds: readonly string[],
) => Promise<ReadonlyMap<string, Partial<Evidence>>>;

const nothing: Evidence = {
  ownGivenOpinions: [],
  resultDocument: null,
  openSpecialProcedures: 0,
  organisationOwesOverdue: 0,
};

/** Opinions, result documents and special procedures belong to later modules; they bring what they know to the decision here. */
export class CaseEvidence {
  private readonly sources: EvidenceSource[] = [];

  register(source: EvidenceSource): void {
    this.sources.push(source);
  }

  /** One statement per source, whatever the number of cases. */
  async of(read: Reader, caseIds: readonly string[]): Promise<Map<string, Evidence>> {
    const known = new Map<string, Evidence>(caseIds.map((id) => [id, nothing]));
    for (const source of this.sources) {
      for (const [id, part] of await source(read, caseIds)) {
        const before = known.get(id);
        if (before) known.set(id, { ...before, ...part });
      }
    }
    return known;
  }
}
