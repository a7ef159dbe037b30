import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupplementFieldsFragment } from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { ClockLine } from '../clock/ClockLine.js';
import { readDue, readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { supplementTone } from '../tags/tone.logic.js';

interface Props {
  request: SupplementFieldsFragment;
  /** Names what the request is about where several stand together. */
  heading?: ReactNode;
  actions?: ReactNode;
}

/** One request for a supplement after receipt: what is asked for, what the lead unit said, what the applicant brought. */
export function SupplementCard({ request, heading, actions }: Props) {
  const { t } = useTranslation('parts');
  const { notice } = request;
  return (
    <article className="gs-panel">
      <header className="gs-panel-head">
        <h3>
          {heading ?? t('supplement.asked', { who: request.askedBy.displayName, when: readInstant(request.askedAt) })}{' '}
          <StatusTag tone={supplementTone[request.state]}>{labels().supplementState[request.state]}</StatusTag>
        </h3>
        {actions}
      </header>
      {heading && (
        <div className="gs-note">
          {t('supplement.asked', { who: request.askedBy.displayName, when: readInstant(request.askedAt) })}
        </div>
      )}
      <p>{t('supplement.reason', { reason: request.reason })}</p>
      {request.repeatReason && <p className="gs-warn">{t('supplement.repeated', { reason: request.repeatReason })}</p>}
      <ol className="gs-points">
        {request.points.map((point) => (
          <li key={point.id}>
            {point.requirementName && <strong>{point.requirementName}：</strong>}
            {point.text} {point.replaced && <StatusTag tone="good">{t('supplement.replaced')}</StatusTag>}
            {point.answer && <div className="gs-answer">{point.answer}</div>}
          </li>
        ))}
      </ol>
      {request.decidedAt && request.state !== 'withdrawn' && (
        <p className={request.state === 'rejected' ? 'gs-bad' : undefined}>
          {t(request.state === 'rejected' ? 'supplement.rejected' : 'supplement.agreed', {
            who: request.decidedBy?.displayName ?? '',
            when: readInstant(request.decidedAt),
          })}
          {request.decisionReason && `：${request.decisionReason}`}
        </p>
      )}
      {notice && (
        <div className="gs-waiting">
          {t('supplement.notice', {
            number: notice.number,
            date: readDue(notice.answerBy, notice.answerByProvisional),
          })}
          {notice.state === 'open' && <ClockLine clock={notice.clock} />}
          {notice.answeredAt && (
            <div className="gs-note">{t('supplement.answeredAt', { when: readInstant(notice.answeredAt) })}</div>
          )}
        </div>
      )}
    </article>
  );
}
