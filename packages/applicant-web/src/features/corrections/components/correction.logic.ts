import type { PointFieldsFragment } from '../../../generated/graphql.js';

/** Points neither answered in words nor mended by a new file or value. */
export function openPoints<T extends Pick<PointFieldsFragment, 'answer' | 'resolved'>>(points: readonly T[]): T[] {
  return points.filter((point) => !isDealtWith(point));
}

export function isDealtWith(point: Pick<PointFieldsFragment, 'answer' | 'resolved'>): boolean {
  return point.resolved || Boolean(point.answer?.trim());
}
