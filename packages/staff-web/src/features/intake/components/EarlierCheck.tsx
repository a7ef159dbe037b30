import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CheckedRequirementFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { changedSince } from './check.logic.js';

/** What the round before said about a requirement, and what the applicant answered to it. */
export function EarlierCheck({ requirement }: { requirement: CheckedRequirementFragment }) {
  const { t } = useTranslation('intake');
  const { previousCheck, openPoint } = requirement;
  if (!previousCheck && !openPoint) return null;
  const changed = changedSince(requirement);
  return (
    <section className="gs-earlier" aria-label={t('earlier.label')}>
      {previousCheck && (
        <p>
          <strong>{t('earlier.check', { count: previousCheck.round })}</strong>{' '}
          {previousCheck.passed ? t('earlier.passed') : t('earlier.failed')}
          <span className="gs-note">
            {' '}
            {previousCheck.checkedBy.displayName} · {readInstant(previousCheck.checkedAt)}
          </span>
        </p>
      )}
      {openPoint && (
        <>
          <p>
            <strong>{t('earlier.told')}</strong> {[openPoint.reason, openPoint.remark].filter(Boolean).join('；')}
          </p>
          <p>
            <strong>{t('earlier.answer')}</strong>{' '}
            {openPoint.answer ? `${openPoint.answer}（${readInstant(openPoint.answeredAt)}）` : t('earlier.noAnswer')}
          </p>
        </>
      )}
      {previousCheck && (
        <Alert
          type={changed ? 'info' : 'warning'}
          showIcon
          title={changed ? t('earlier.changed') : t('earlier.unchanged')}
        />
      )}
    </section>
  );
}
