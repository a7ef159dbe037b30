import type { Lamp } from '@gongshen/shared/graphql';
import { labels } from '../labels/labels.js';

/** The lamp with its name, or another that says more: colour alone tells nothing to those who do not see it (珠 20). */
export function LampMark({ lamp, name }: { lamp: Lamp; name?: string }) {
  return (
    <span className={`gs-lamp gs-lamp-${lamp}`}>
      <span className="gs-lamp-dot" aria-hidden="true" />
      {name ?? labels().lamp[lamp]}
    </span>
  );
}
