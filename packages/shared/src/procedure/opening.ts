import type { SpecialLink } from '../catalogue/index.js';
import { EXTENSION_LINK } from './extension.js';

/** How often one kind may be opened on one case where the catalogue does not say (违规暂停 of the supervision rules). */
export const TIMES_AT_MOST = 2;

export function timesAtMost(link: SpecialLink): number {
  return link.maxTimes ?? TIMES_AT_MOST;
}

/** The special procedures an item allows (珠 12): its links but 延长审批, which adds days and is no procedure. */
export function procedureLinks(links: readonly SpecialLink[]): readonly SpecialLink[] {
  return links.filter(({ code }) => code !== EXTENSION_LINK);
}

/** Why a special procedure cannot be opened (珠 12, 19; 27 (5): no pause the catalogue does not know). */
export const ProcedureObstacle = {
  notAllowed: 'notAllowed',
  procedureOpen: 'procedureOpen',
  supplementOpen: 'supplementOpen',
  tooOften: 'tooOften',
  tooLong: 'tooLong',
  notInReview: 'notInReview',
} as const;
export type ProcedureObstacle = keyof typeof ProcedureObstacle;

export interface OpeningFacts {
  /** The case's state allows opening one at all. */
  readonly inReview: boolean;
  /** Procedures of this case opened so far, whatever became of them. */
  readonly procedures: readonly { readonly kindCode: string; readonly open: boolean; readonly pausesClock: boolean }[];
  /** A supplement was agreed to and not answered. */
  readonly supplementOpen: boolean;
}

/**
 * What stands in the way of opening a procedure of this kind now, the first reason; null when nothing does.
 * No two overlap on one item while one of them stops its time, nor is the same kind open twice.
 */
export function openingObstacle(link: SpecialLink | null, facts: OpeningFacts): ProcedureObstacle | null {
  if (link === null) return 'notAllowed';
  const open = facts.procedures.filter((procedure) => procedure.open);
  if (open.some(({ kindCode, pausesClock }) => pausesClock || kindCode === link.code)) return 'procedureOpen';
  if (facts.supplementOpen) return 'supplementOpen';
  if (!facts.inReview) return 'notInReview';
  return timesUsed(link, facts) >= timesAtMost(link) ? 'tooOften' : null;
}

export function timesUsed({ code }: SpecialLink, { procedures }: Pick<OpeningFacts, 'procedures'>): number {
  return procedures.filter(({ kindCode }) => kindCode === code).length;
}

/** The promised length: at least a day, at most what the catalogue allows; null when it can stand. */
export function lengthProblem(link: SpecialLink, promisedDays: number): 'tooShort' | 'tooLong' | null {
  if (!Number.isInteger(promisedDays) || promisedDays < 1) return 'tooShort';
  return promisedDays > link.limit.value ? 'tooLong' : null;
}
