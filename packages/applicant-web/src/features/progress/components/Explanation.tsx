import { useTranslation } from 'react-i18next';
import type { ExplanationFieldsFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { readDate } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card } from '../../../ui/Page.js';
import { daysByMonth } from './explanation.logic.js';
import { Interruptions } from './Interruptions.js';
import './explanation.css';
import './timeline.css';

/** 时限说明: every day of a clock, counted or not, and why. */
export function Explanation({ clock }: { clock: ExplanationFieldsFragment }) {
  const { t } = useTranslation('progress');
  const { summary, days, events, interruptions } = clock.explanation;
  return (
    <>
      <Card title={t('deadline.now')}>
        <ClockLine clock={clock} />
        <p>{summary}</p>
        {clock.provisional && (
          <Notice tone="warn">
            <p>{t('deadline.provisional')}</p>
          </Notice>
        )}
        <p className="small soft">{t('deadline.rule')}</p>
      </Card>
      <Interruptions unit={clock.unit} interruptions={interruptions} />
      {events.length > 0 && (
        <Card title={t('deadline.events')}>
          <ol className="timeline">
            {events.map((event) => (
              <li key={`${event.on}${event.kind}${event.text}`}>
                <p className="small soft numeric">{readDate(event.on)}</p>
                <p>{event.text}</p>
                <p className="small soft">{[event.basis, event.actorName].filter(Boolean).join(' · ')}</p>
              </li>
            ))}
          </ol>
        </Card>
      )}
      {days.length > 0 && (
        <Card title={t('deadline.days')}>
          {daysByMonth(days).map(({ year, month, days: ofMonth }) => (
            <section key={`${year}-${month}`} className="stack-tight">
              <h3>{t('deadline.month', { year, month })}</h3>
              <ol className="days">
                {ofMonth.map((day) => (
                  <li key={day.date} data-counted={day.counted}>
                    <span className="numeric">{t('deadline.day', { day: day.day, weekday: day.weekday })}</span>
                    <span>
                      {day.counted ? (
                        <Badge tone="accent">{t('deadline.counted', { running: day.running })}</Badge>
                      ) : (
                        t('deadline.notCounted')
                      )}
                    </span>
                    <span>
                      {day.reason}
                      {day.provisional && t('deadline.provisionalDay')}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </Card>
      )}
    </>
  );
}
