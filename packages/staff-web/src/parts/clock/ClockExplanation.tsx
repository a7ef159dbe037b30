import { useQuery } from '@apollo/client/react';
import { Drawer, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  type ClockExplanationFieldsFragment,
  ExplainCaseClockDocument,
  ExplainCheckClockDocument,
  ExplainStageClockDocument,
} from '../../generated/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ScrollRegion } from '../../ui/ScrollRegion.js';
import { readDate, readDay } from '../date/date.logic.js';
import { Loaded } from '../loaded/Loaded.js';

export interface ClockSubject {
  kind: 'case' | 'check' | 'stage';
  /** Id of the item case, or of the application for its check and its stage. */
  id: string;
}

interface Props {
  title: string;
  subject: ClockSubject;
  onClose: () => void;
}

/** 时限说明: each day counted or not, and why. */
export function ClockExplanation({ title, subject, onClose }: Props) {
  const { t } = useTranslation('parts');
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('clock.explainTitle', { title })}
      size={Math.min(680, window.innerWidth)}
      destroyOnHidden
    >
      <Explained subject={subject} />
    </Drawer>
  );
}

function Explained({ subject }: { subject: ClockSubject }) {
  const options = { variables: { id: subject.id }, fetchPolicy: 'network-only' } as const;
  const asCase = useQuery(ExplainCaseClockDocument, { ...options, skip: subject.kind !== 'case' });
  const asCheck = useQuery(ExplainCheckClockDocument, { ...options, skip: subject.kind !== 'check' });
  const asStage = useQuery(ExplainStageClockDocument, { ...options, skip: subject.kind !== 'stage' });
  if (subject.kind === 'case') {
    return <Loaded query={asCase}>{(data) => <Days clock={data.itemCase.clock} />}</Loaded>;
  }
  if (subject.kind === 'check') {
    return <Loaded query={asCheck}>{(data) => <Days clock={data.application.checkClock} />}</Loaded>;
  }
  return <Loaded query={asStage}>{(data) => <Days clock={data.application.stageClock} />}</Loaded>;
}

function Days({ clock }: { clock: ClockExplanationFieldsFragment | null | undefined }) {
  const { t } = useTranslation('parts');
  if (!clock) return <EmptyState text={t('clock.none')} />;
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
