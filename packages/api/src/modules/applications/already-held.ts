import { dayInWords } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import type { Reader } from '../../kernel/database/reader.js';
import type { Services } from '../../kernel/services.js';
import { AlreadyHeld } from '../projects/index.js';
import type { Application } from './application.entity.js';
import { loadSheet } from './application.sheet.js';
import type { SheetRequirement } from './requirement.queries.js';

type Asked = Pick<SheetRequirement, 'assessed' | 'name' | 'state'>;

/** Where a requirement is held, in words: source, holder, number, last day; null when it is not. */
export function whereHeld({ assessed: { held } }: Pick<Asked, 'assessed'>): string | null {
  if (held === null) return null;
  const number = held.reference ? `（${held.reference}）` : '';
  const until = held.validUntil ? `，有效期至${dayInWords(held.validUntil)}` : '';
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

/** A newer one may be brought for everything held but a result: that one is changed by its department alone. */
export function mayBringNewer({ assessed: { held } }: Pick<SheetRequirement, 'assessed'>): boolean {
  return held !== null && held.source !== 'priorResult' && held.source !== 'sameApplication';
}

/** The first of some materials that must not be asked for in an application; null when all may be. */
export async function firstAlreadyHeld(
  reader: Reader,
  services: Services,
  application: Application,
  requirementCodes: readonly (string | null | undefined)[],
  today: string,
): Promise<AlreadyHeld | null> {
  const asked = new Set(requirementCodes);
  if (![...asked].some(Boolean)) return null;
  const { requirements } = await loadSheet(reader, services, application, today);
  for (const requirement of requirements) {
    const held = asked.has(requirement.code) ? alreadyHeld(requirement) : null;
    if (held !== null) return held;
  }
  return null;
}
