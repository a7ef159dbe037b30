import type { OriginalState } from '@gongshen/shared/graphql';
import { useTranslation } from 'react-i18next';
import type { OriginalFieldsFragment } from '../../generated/graphql.js';
import { StatusTag, type Tone } from '../../ui/StatusTag.js';
import { readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';

const tones: Record<OriginalState, Tone> = {
  atWindow: 'neutral',
  toDepartment: 'active',
  atDepartment: 'active',
  toWindow: 'active',
  missing: 'bad',
  posted: 'good',
  pickedUp: 'good',
  kept: 'neutral',
};

/** Where an original is, with whom, and since when. */
export function OriginalPlace({
  original,
}: {
  original: Pick<OriginalFieldsFragment, 'state' | 'unit' | 'sinceAt' | 'remark'>;
}) {
  const { t } = useTranslation('parts');
  const away = original.state !== 'atWindow' && original.state !== 'pickedUp' && original.state !== 'posted';
  return (
    <>
      <StatusTag tone={tones[original.state]}>{labels().originalState[original.state]}</StatusTag>{' '}
      <span className="gs-note">
        {away && original.unit ? `${original.unit.shortName} ` : ''}
        {t('originals.since', { when: readInstant(original.sinceAt) })}
        {original.remark ? ` · ${original.remark}` : ''}
      </span>
    </>
  );
}
