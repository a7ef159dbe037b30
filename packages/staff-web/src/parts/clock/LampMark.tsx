import type { Lamp } from '@gongshen/shared/graphql';
import { labels } from '../labels/labels.js';

/** The lamp with its name: colour alone tells nothing to those who do not see it (珠 20). */
export function LampMark({ lamp }: { lamp: Lamp }) {
  return (
    <span className={`gs-lamp gs-lamp-${lamp}`}>
      <span className="gs-lamp-dot" aria-hidden="true" />
      {labels().lamp[lamp]}
    </span>
  );
}
