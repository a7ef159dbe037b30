import type { SessionLineFieldsFragment } from '../../generated/graphql.js';
import { labels } from '../labels/labels.js';

/** How a session stands in a word: its overall conclusion once there is one. */
export function sessionOutcome({ overallVerdict, state }: SessionLineFieldsFragment): string {
  return overallVerdict ? labels().sessionVerdict[overallVerdict] : labels().sessionState[state];
}
