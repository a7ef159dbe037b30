import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CheckedRequirementFragment, NoticeFieldsFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { changedSince, toldPoint } from './check.logic.js';

interface Props {
  requirement: CheckedRequirementFragment;
  notices: readonly NoticeFieldsFragment[];
}

/** What the round before said about a requirement, and what the applicant answered to it. */
export function EarlierCheck({ requirement, notices }: Props) {
  const { t } = useTranslation('intake');
  const { previousCheck } = requirement;
  const point = toldPoint(notices, requirement.code);
  if (!previousCheck && !point) return null;
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
      {point && (
        <>
          <p>
            <strong>{t('earlier.told')}</strong> {[point.reason, point.remark].filter(Boolean).join('；')}
          </p>
          <p>
            <strong>{t('earlier.answer')}</strong>{' '}
            {point.answer ? `${point.answer}（${readInstant(point.answeredAt)}）` : t('earlier.noAnswer')}
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
