import { useTranslation } from 'react-i18next';
import type { StageTrackFieldsFragment } from '../../generated/graphql.js';
import { useLabels } from '../labels.js';
import './stage-track.css';

interface StageTrackProps {
  stages: readonly StageTrackFieldsFragment[];
  /** Links each stage to its section of the page. */
  linked?: boolean;
}

/** The main stages side by side, each with its state. */
export function StageTrack({ stages, linked = false }: StageTrackProps) {
  const { t } = useTranslation('parts');
  const { stageState } = useLabels();
  const main = stages.filter(({ stage }) => stage.track === 'main').sort((a, b) => a.stage.sequence - b.stage.sequence);
  return (
    <ol className="stage-track" aria-label={t('stages.label')}>
      {main.map(({ stage, state }) => (
        <li key={stage.code} data-state={state}>
          {linked ? <a href={`#stage-${stage.code}`}>{stage.name}</a> : <span>{stage.name}</span>}
          <span className="small">{stageState[state]}</span>
        </li>
      ))}
    </ol>
  );
}
