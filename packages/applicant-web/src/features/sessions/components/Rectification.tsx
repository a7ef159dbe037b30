import { useTranslation } from 'react-i18next';
import type { RectificationFieldsFragment } from '../../../generated/graphql.js';
import { LampBadge } from '../../../parts/clock/LampBadge.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { readDue, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card } from '../../../ui/Page.js';
import { RectificationReport } from './RectificationReport.js';
import { inOrder } from './session.logic.js';

interface RectificationsProps {
  rectifications: readonly RectificationFieldsFragment[];
  /** Reads the page anew; false when that failed. */
  latest: () => Promise<boolean>;
}

/** 整改: what every department wants put right, each reported by itself. */
export function Rectifications({ rectifications, latest }: RectificationsProps) {
  const { t } = useTranslation('sessions');
  if (rectifications.length === 0) return null;
  return (
    <Card title={t('rectification.title', { count: rectifications.length })} id="rectifications">
      <ul className="divided">
        {inOrder(rectifications).map((each) => (
          <RectificationRow key={each.id} rectification={each} latest={latest} />
        ))}
      </ul>
    </Card>
  );
}

const tones = { open: 'warn', reported: 'accent', settled: 'ok' } as const;

function RectificationRow({
  rectification: own,
  latest,
}: {
  rectification: RectificationFieldsFragment;
  latest: () => Promise<boolean>;
}) {
  const { t } = useTranslation('sessions');
  const { rectificationState } = useLabels();
  const sentBack = own.state === 'open' && own.recheckText;
  return (
    <li className="stack-tight" id={`rectification-${own.id}`}>
      <div className="row-between">
        <h3 className="pre-line">{own.text}</h3>
        <Badge tone={tones[own.state]}>{rectificationState[own.state]}</Badge>
      </div>
      <p className="small soft">{[own.unit.name, own.case?.item.name].filter(Boolean).join(' · ')}</p>
      {own.state === 'open' && (
        <p className="row">
          <LampBadge lamp={own.lamp} />
          <span className="numeric">
            {t('rectification.dueOn', { date: readDue(own.dueOn, own.dueOnProvisional) })}
          </span>
        </p>
      )}
      {sentBack && (
        <Notice tone="bad" title={t('rectification.notPassed')}>
          <p className="pre-line">{own.recheckText}</p>
        </Notice>
      )}
      {own.report && (
        <div>
          <p className="pre-line">{t('rectification.reported', { text: own.report })}</p>
          <p className="small soft">
            {own.reportedAt && <span className="numeric">{readInstant(own.reportedAt)} </span>}
            {own.reportFile && <FileLink file={own.reportFile} />}
          </p>
        </div>
      )}
      {own.state === 'settled' && own.recheckText && (
        <p className="pre-line">{t('rectification.passed', { text: own.recheckText })}</p>
      )}
      {own.availableActions.includes('report') && (
        <RectificationReport key={own.round} rectification={own} latest={latest} />
      )}
    </li>
  );
}
