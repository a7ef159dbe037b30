import type { PlainDate } from '@gongshen/shared/clock';
import { useTranslation } from 'react-i18next';
import { timeOn } from '../session-time.logic.js';

/** When a session takes place on one of its days, in words: “09:30–11:30”, “09:30 开始”, “全天”, “11:30 结束”. */
export function useTimeOn(): (session: { startsAt: string; endsAt: string }, day: PlainDate) => string {
  const { t } = useTranslation('sessions');
  return (session, day) => {
    const { kind, time } = timeOn(session, day);
    return kind === 'within' ? time : t(`calendar.${kind}`, { time });
  };
}
