import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProjectPageQuery } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ResultFacts } from '../../../parts/results/ResultFacts.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { itemsShown, stageItemTone, stageTone } from './stages.logic.js';

type Stage = ProjectPageQuery['project']['stages'][number];

/** The stages of a project with what each item has come to. */
export function StageItems({ stages }: { stages: readonly Stage[] }) {
  const { t } = useTranslation('projects');
  if (stages.length === 0) return <EmptyState text={t('noStages')} />;
  return (
    <div className="gs-stages">
      {stages.map((stage) => (
        <section key={stage.stage.code} className="gs-panel" aria-label={stage.stage.name}>
          <h2>
            {stage.stage.name} <StatusTag tone={stageTone[stage.state]}>{labels().stageState[stage.state]}</StatusTag>
          </h2>
          <p className="gs-note">
            {[stage.limit ? t('stageLimit', { count: stage.limit }) : null, stage.stateReason]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <ul className="gs-stage-items">
            {itemsShown(stage.items).map((each) => (
              <li key={each.guided.item.code}>
                <div className="gs-stage-item-head">
                  {each.case ? (
                    <Link to={paths.itemCase(each.case.id)}>{each.guided.item.name}</Link>
                  ) : (
                    <span>{each.guided.item.name}</span>
                  )}
                  <StatusTag tone={stageItemTone[each.state]}>
                    {each.case && each.state === 'inProgress'
                      ? labels().caseStatus[each.case.status]
                      : labels().stageItemState[each.state]}
                  </StatusTag>
                </div>
                <div className="gs-note">{each.guided.item.unit.name}</div>
                {each.case && <ClockLine clock={each.case.clock} />}
                {each.result && <ResultFacts result={each.result} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
