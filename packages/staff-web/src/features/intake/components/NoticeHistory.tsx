import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NoticeFieldsFragment } from '../../../generated/graphql.js';
import { readDue, readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { EmptyState } from '../../../ui/EmptyState.js';

/** The correction notices of an application with every point and its answer. */
export function NoticeHistory({ notices }: { notices: readonly NoticeFieldsFragment[] }) {
  const { t } = useTranslation('intake');
  if (notices.length === 0) return <EmptyState text={t('notices.none')} />;
  return (
    <Collapse
      size="small"
      items={notices.map((notice) => ({
        key: notice.id,
        label: `${notice.number} · ${labels().noticeState[notice.state]}`,
        children: (
          <>
            <p className="gs-note">
              {t('notices.issued', { who: notice.issuedBy.displayName, when: readInstant(notice.issuedAt) })}；
              {t('notices.answerBy', { date: readDue(notice.answerBy, notice.answerByProvisional) })}
            </p>
            {notice.repeatReason && <p>{t('notices.repeat', { reason: notice.repeatReason })}</p>}
            <ol className="gs-points">
              {notice.points.map((point) => (
                <li key={point.id}>
                  <strong>{point.requirementName}</strong>
                  <div>{[point.reason, point.remark].filter(Boolean).join('；')}</div>
                  <div className="gs-note">
                    {point.answer ? t('notices.answered', { answer: point.answer }) : t('notices.unanswered')}
                  </div>
                </li>
              ))}
            </ol>
          </>
        ),
      }))}
    />
  );
}
