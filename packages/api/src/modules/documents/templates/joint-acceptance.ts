import type { Paper } from '../../../kernel/documents/paper.js';
import { acceptancePaper } from '../../sessions/index.js';
import type { PaperFacts } from '../paper-facts.js';

/** 联合验收意见书: drawn by the sessions, which conclude with it. */
export function jointAcceptance({ body }: PaperFacts<'jointAcceptance'>): Paper {
  return acceptancePaper(body.content);
}
