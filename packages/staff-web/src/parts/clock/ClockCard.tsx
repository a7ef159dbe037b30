import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockFieldsFragment } from '../../generated/graphql.js';
import { readDate } from '../date/date.logic.js';
import { ClockExplanation, type ClockSubject } from './ClockExplanation.js';
import { ClockLamp } from './ClockLamp.js';
import { dueUnknown, limitKey, remainingOf, usedShare } from './clock.logic.js';

interface Props {
  title: string;
  clock: ClockFieldsFragment;
  subject: ClockSubject;
  /** What this limit is for, where several stand side by side. */
  note?: string;
}

/** A clock in full: used and left, due day, lamp, and the way to its explanation day by day. */
export function ClockCard({ title, clock, subject, note }: Props) {
  const { t } = useTranslation('parts');
  const [open, setOpen] = useState(false);
  const left = remainingOf(clock);
  return (
    <section className="gs-clock-card" aria-label={title}>
      <div className="gs-clock-head">
        <h2>{title}</h2>
        <ClockLamp clock={clock} />
      </div>
      {note && <p className="gs-note gs-clock-note">{note}</p>}
      <p className="gs-clock-main">{t(`clock.remaining.${left.kind}`, { count: left.days })}</p>
      {clock.limit > 0 && left.kind !== 'undue' && (
        <Progress
          percent={usedShare(clock)}
          showInfo={false}
          size="small"
          status={clock.lamp === 'red' ? 'exception' : 'normal'}
          aria-label={t('clock.usedShare')}
        />
      )}
      <dl className="gs-facts">
        <div>
          <dt>{t('clock.limitTitle')}</dt>
          <dd>{t(`clock.limit.${limitKey(clock)}`, { count: clock.limit })}</dd>
        </div>
        <div>
          <dt>{t('clock.usedTitle')}</dt>
          <dd>{t('clock.days', { count: clock.used })}</dd>
        </div>
        <div>
          <dt>{t('clock.dueTitle')}</dt>
          <dd>
            {clock.dueOn ? readDate(clock.dueOn) : t(`clock.${dueUnknown(clock)}`)}
            {clock.provisional && ` ${t('clock.provisional')}`}
          </dd>
        </div>
      </dl>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('clock.explain')}
      </Button>
      {open && <ClockExplanation title={title} subject={subject} onClose={() => setOpen(false)} />}
    </section>
  );
}
