import { useTranslation } from 'react-i18next';
import type { ResultDocumentFieldsFragment, StageProgressFieldsFragment } from '../../../generated/graphql.js';
import { useLabels } from '../../../parts/labels.js';
import { ButtonLink } from '../../../ui/Button.js';
import { Badge, Card } from '../../../ui/Page.js';
import { ApplicationLine } from './ApplicationLine.js';
import { ItemProgress } from './ItemProgress.js';
import { countByState, splitItems, stageTone } from './stage-progress.logic.js';
import './stage-progress.css';

interface StageProgressProps {
  projectId: string;
  stage: StageProgressFieldsFragment;
  results: readonly ResultDocumentFieldsFragment[];
  mayOpen: boolean;
  mayBringIn: boolean;
  /** The stage to file next: its button stands out. */
  isNext: boolean;
}

export function StageProgress(props: StageProgressProps) {
  const { projectId, stage: progress, results, mayOpen, mayBringIn, isNext } = props;
  const { t } = useTranslation('progress');
  const { stageState, stageItemState } = useLabels();
  const { stage, items, applications } = progress;
  const { applicable, others } = splitItems(items);
  return (
    <Card
      id={`stage-${stage.code}`}
      title={stage.name}
      aside={<Badge tone={stageTone(progress.state)}>{stageState[progress.state]}</Badge>}
    >
      <p className="small soft">
        {progress.limit !== null && `${t('stage.limit', { days: progress.limit })} · `}
        {stage.leadUnit && `${t('stage.lead', { unit: stage.leadUnit.shortName })} · `}
        {progress.stateReason}
      </p>
      {applications.length > 0 && (
        <ul className="stack-tight">
          {applications.map((application) => (
            <ApplicationLine
              key={application.id}
              application={application}
              stageName={stage.name}
              again={progress.canOpen && mayOpen ? `/projects/${projectId}/stages/${stage.code}/open` : null}
            />
          ))}
        </ul>
      )}
      {applicable.length > 0 && (
        <details className="more" open={progress.state === 'inProgress'}>
          <summary>
            {countByState(applicable)
              .map(({ state, count }) => t('stage.count', { state: stageItemState[state], count }))
              .join('，')}
          </summary>
          <ul className="divided stage-items" aria-label={t('stage.items', { stage: stage.name })}>
            {applicable.map((item) => (
              <ItemProgress
                key={item.guided.item.code}
                item={item}
                results={results}
                bringIn={mayBringIn ? `/projects/${projectId}/prior-results/new?item=${item.guided.item.code}` : null}
              />
            ))}
          </ul>
        </details>
      )}
      {progress.canOpen && mayOpen && (
        <div className="row actions">
          <ButtonLink
            to={`/projects/${projectId}/stages/${stage.code}/open`}
            look={isNext ? 'primary' : 'plain'}
            label={t('stage.openNamed', { stage: stage.name })}
          >
            {t('stage.open')}
          </ButtonLink>
        </div>
      )}
      {others.length > 0 && (
        <details className="more">
          <summary>{t('stage.notApplicable', { count: others.length })}</summary>
          <ul className="stack-tight">
            {others.map(({ guided }) => (
              <li key={guided.item.code}>
                <span>{guided.item.name}</span>
                <p className="small soft">{guided.reason}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
