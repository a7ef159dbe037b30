import { useTranslation } from 'react-i18next';
import type { GuidanceOutcomeFieldsFragment } from '../../generated/graphql.js';
import { Badge, Card } from '../../ui/Page.js';
import { readLimit } from '../clock/limit.logic.js';

type GuidedStage = GuidanceOutcomeFieldsFragment['stages'][number];

/** Project type, stages and items, each with the reason it was decided by. */
export function OutcomeView({ outcome }: { outcome: GuidanceOutcomeFieldsFragment }) {
  const { t } = useTranslation('parts');
  return (
    <div className="stack">
      <Card title={t('guidance.type', { name: outcome.projectType.name })} level={3}>
        <p>{outcome.reason}</p>
        {outcome.projectType.totalLimit > 0 && (
          <p className="soft">{t('guidance.totalLimit', { days: outcome.projectType.totalLimit })}</p>
        )}
      </Card>
      {outcome.stages.map((guided) => (
        <StageView key={guided.stage.code} guided={guided} />
      ))}
    </div>
  );
}

function StageView({ guided }: { guided: GuidedStage }) {
  const { t } = useTranslation('parts');
  const applicable = guided.items.filter((each) => each.applicable);
  const others = guided.items.filter((each) => !each.applicable);
  return (
    <Card
      title={guided.stage.name}
      level={3}
      aside={
        <span className="row small soft">
          {guided.limit !== null && <span>{t('guidance.stageLimit', { days: guided.limit })}</span>}
          {guided.stage.leadUnit && <span>{t('guidance.lead', { unit: guided.stage.leadUnit.shortName })}</span>}
        </span>
      }
    >
      {applicable.length === 0 ? <p className="soft">{t('guidance.noItems')}</p> : <ItemList items={applicable} />}
      {others.length > 0 && (
        <details className="more">
          <summary>{t('guidance.notApplicable', { count: others.length })}</summary>
          <ItemList items={others} />
        </details>
      )}
    </Card>
  );
}

function ItemList({ items }: { items: GuidedStage['items'] }) {
  const { t } = useTranslation('parts');
  return (
    <ul className="guided-items">
      {items.map(({ item, optional, applicable, reason }) => (
        <li key={item.code}>
          <div className="row-between">
            <strong>{item.name}</strong>
            <span className="row small">
              {applicable && optional && <Badge>{t('guidance.optional')}</Badge>}
              <span className="soft">
                {item.unit.shortName} · {readLimit(item.promisedLimit, t)}
              </span>
            </span>
          </div>
          <p className="small soft">{reason}</p>
        </li>
      ))}
    </ul>
  );
}
