import { useTranslation } from 'react-i18next';
import type { PutRightPointFieldsFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { byRound } from './procedure.logic.js';

interface Props {
  points: readonly PutRightPointFieldsFragment[];
  repeatReason: string | null;
}

/** What has to be put right, list by list, with the applicant's answer to each point. */
export function PutRightPoints({ points, repeatReason }: Props) {
  const { t } = useTranslation('procedures');
  const rounds = byRound(points);
  return rounds.map(({ round, points: told }, index) => (
    <section key={round} aria-label={t('putRight.round', { round })}>
      <h4>{t('putRight.round', { round })}</h4>
      {index === 0 && repeatReason && <p className="gs-warn">{t('putRight.repeatReason', { reason: repeatReason })}</p>}
      <ol className="gs-points">
        {told.map((point) => (
          <li key={point.id}>
            {point.requirementName && <strong>{point.requirementName}：</strong>}
            {point.text}{' '}
            {point.settled ? (
              <StatusTag tone="good">{t('putRight.settled')}</StatusTag>
            ) : (
              <StatusTag tone={point.answeredAt ? 'active' : 'warning'}>
                {t(point.answeredAt ? 'putRight.answered' : 'putRight.open')}
              </StatusTag>
            )}
            {point.answer && (
              <div className="gs-answer">
                {point.answer}
                <div className="gs-note">{t('putRight.answeredAt', { when: readInstant(point.answeredAt) })}</div>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  ));
}
