import { labels } from '@gongshen/shared/labels';
import { AlreadyHeld } from '../projects/index.js';
import type { SheetRequirement } from './requirement.queries.js';

type Asked = Pick<SheetRequirement, 'assessed' | 'name' | 'state'>;

/** Where a requirement is held, in words: source, holder, number, last day; null when it is not. */
export function whereHeld({ assessed: { held } }: Pick<Asked, 'assessed'>): string | null {
  if (held === null) return null;
  const number = held.reference ? `（${held.reference}）` : '';
  const until = held.validUntil ? `，有效期至 ${held.validUntil}` : '';
  return `${labels('zh-CN').heldSource[held.source]}：${held.sourceName}${number}${until}`;
}

/**
 * 珠 14: the one judgement of what must not be asked of the applicant because it lies somewhere already, or comes by itself.
 * Whoever asks for a material — window, department, lead unit — asks here first.
 */
export function alreadyHeld(requirement: Asked): AlreadyHeld | null {
  const where = whereHeld(requirement);
  if (where !== null) return new AlreadyHeld(`“${requirement.name}”${where}`);
  if (requirement.state !== 'pendingResult') return null;
  return new AlreadyHeld(`“${requirement.name}”由本次申报的事项办结后自动取得`);
}
