import type { Lamp } from '@gongshen/shared/clock';
import { Badge } from '../../ui/Page.js';
import { useLabels } from '../labels.js';

const tones = { green: 'ok', yellow: 'warn', red: 'bad', grey: undefined } as const satisfies Record<
  Lamp,
  string | undefined
>;

/** The lamp in colour and in words: colour alone tells nothing to who cannot see it. */
export function LampBadge({ lamp }: { lamp: Lamp }) {
  const { lamp: names } = useLabels();
  return (
    <Badge tone={tones[lamp]} dot>
      {names[lamp]}
    </Badge>
  );
}
