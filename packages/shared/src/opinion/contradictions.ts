import type { Stance } from './opinion.js';

/** What has to be known of a standing opinion to see whether others contradict it. */
export interface ComparedOpinion {
  id: string;
  caseId: string;
  /** Who gave it: a unit's id, or the name of an outside body. */
  giver: string;
  stance: Stance;
  /** ISO instant. */
  givenAt: string;
  /** Materials it was given on, whatever their versions. */
  materialIds: readonly string[];
}

/** Opinions that do not go together, and what they are about: one case, or materials that all of them have read. */
export interface FoundContradiction {
  caseId: string | null;
  materialIds: string[];
  /** In the order they were handed in. */
  opinionIds: string[];
}

const side: Record<Stance, 'for' | 'against' | null> = {
  agree: 'for',
  agreeWithConditions: 'for',
  disagree: 'against',
  needMaterial: 'against',
  noComment: null,
};

/**
 * Contradictions among the standing opinions of one application (珠 15): about the same case, or on a material both have read,
 * one agrees and another disagrees or asks for more. Nobody contradicts himself: of one giver on one case only the newest view
 * speaks, and both sides must have different givers. Materials with the same opinions are one contradiction, and none when a case names
 * all of them already.
 */
export function findContradictions(opinions: readonly ComparedOpinion[]): FoundContradiction[] {
  const standing = newestOfEachGiver(opinions);
  const byCase = grouped(standing, ({ caseId }) => [caseId]).flatMap(([caseId, about]) =>
    contradict(about) ? [{ caseId, materialIds: [], opinionIds: idsOf(about) }] : [],
  );
  const byMaterials = new Map<string, FoundContradiction>();
  for (const [materialId, about] of grouped(standing, ({ materialIds }) => materialIds)) {
    if (!contradict(about)) continue;
    const opinionIds = idsOf(about);
    if (byCase.some((found) => opinionIds.every((id) => found.opinionIds.includes(id)))) continue;
    const known = byMaterials.get(opinionIds.join(' '));
    if (known) known.materialIds.push(materialId);
    else byMaterials.set(opinionIds.join(' '), { caseId: null, materialIds: [materialId], opinionIds });
  }
  return [...byCase, ...byMaterials.values()];
}

function newestOfEachGiver(opinions: readonly ComparedOpinion[]): ComparedOpinion[] {
  const newest = new Map<string, ComparedOpinion>();
  for (const opinion of opinions) {
    const key = JSON.stringify([opinion.caseId, opinion.giver]);
    const known = newest.get(key);
    if (known === undefined || known.givenAt <= opinion.givenAt) newest.set(key, opinion);
  }
  const standing = new Set(newest.values());
  return opinions.filter((opinion) => standing.has(opinion) && side[opinion.stance] !== null);
}

function contradict(opinions: readonly ComparedOpinion[]): boolean {
  return opinions.some(
    (one) =>
      side[one.stance] === 'for' &&
      opinions.some((other) => side[other.stance] === 'against' && other.giver !== one.giver),
  );
}

const idsOf = (opinions: readonly ComparedOpinion[]) => opinions.map(({ id }) => id);

function grouped(
  opinions: readonly ComparedOpinion[],
  keysOf: (opinion: ComparedOpinion) => readonly string[],
): [string, ComparedOpinion[]][] {
  const groups = new Map<string, ComparedOpinion[]>();
  for (const opinion of opinions) {
    for (const key of new Set(keysOf(opinion))) groups.set(key, [...(groups.get(key) ?? []), opinion]);
  }
  return [...groups];
}
