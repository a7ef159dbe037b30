import { isAmount, toFen } from '@gongshen/shared/document';

/** The sum of what is typed so far, in fen so that nothing is lost; unfinished lines count nothing. */
export function totalOf(lines: readonly ({ amount?: number | null } | undefined)[]): number {
  const amounts = lines.map((line) => line?.amount ?? 0).filter(isAmount);
  return amounts.reduce((sum, amount) => sum + toFen(amount), 0) / 100;
}
