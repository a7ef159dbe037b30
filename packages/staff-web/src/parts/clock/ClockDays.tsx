import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClockExplanationFieldsFragment } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ScrollRegion } from '../../ui/ScrollRegion.js';
import { readDate, readDay } from '../date/date.logic.js';
import { Interruptions } from './Interruptions.js';

/** The ledger of a clock: its events, its interruptions, and every day. */
export function ClockDays({ clock }: { clock: ClockExplanationFieldsFragment }) {
  const { t } = useTranslation('parts');
  const { explanation } = clock;
  return (
    <>
      <p className="gs-clock-summary">{explanation.summary}</p>
      <h3>{t('clock.events')}</h3>
      <Timeline
        items={explanation.events.map((event, index) => ({
          key: index,
          content: (
            <>
              <div>
                {readDate(event.on)}　{event.text}
              </div>
              <div className="gs-note">{[event.basis, event.actorName].filter(Boolean).join(' · ')}</div>
            </>
          ),
        }))}
      />
      <Interruptions interruptions={explanation.interruptions} />
      <h3>{t('clock.dayByDay')}</h3>
      {explanation.days.length === 0 ? (
        <EmptyState text={t('clock.noDays')} />
      ) : (
        <ScrollRegion className="gs-scroll" label={t('clock.dayByDay')}>
          <table className="gs-table">
            <thead>
              <tr>
                <th scope="col">{t('clock.day')}</th>
                <th scope="col">{t('clock.counted')}</th>
                <th scope="col">{t('clock.running')}</th>
                <th scope="col">{t('clock.why')}</th>
              </tr>
            </thead>
            <tbody>
              {explanation.days.map((day) => (
                <tr key={day.date} className={day.counted ? undefined : 'gs-day-off'}>
                  <th scope="row">{readDay(day.date)}</th>
                  <td>{day.counted ? t('clock.yes') : t('clock.no')}</td>
                  <td>{day.running}</td>
                  <td>
                    {day.reason}
                    {day.provisional && ` ${t('clock.provisional')}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
}
