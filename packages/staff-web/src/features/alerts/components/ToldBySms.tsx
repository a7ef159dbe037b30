import { useTranslation } from 'react-i18next';
import type { AlertRowFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { messageCounts } from './alert.logic.js';

/** Who was told by SMS, and whether it arrived. */
export function ToldBySms({ messages }: { messages: AlertRowFragment['messages'] }) {
  const { t } = useTranslation('alerts');
  if (messages.length === 0) return <span className="gs-note">{t('sms.none')}</span>;
  const counts = messageCounts(messages);
  return (
    <details className="gs-told">
      <summary>
        {counts.map(({ state, count }) => (
          <span key={state} className={state === 'failed' ? 'gs-bad' : undefined}>
            {t(`sms.${state}`, { count })}{' '}
          </span>
        ))}
      </summary>
      <ul className="gs-plain-list">
        {messages.map((message) => (
          <li key={message.id}>
            {message.recipient} {t(`sms.one.${message.state}`, { when: readInstant(message.sentAt) })}
            {message.lastError && message.state !== 'sent' && <div className="gs-note">{message.lastError}</div>}
          </li>
        ))}
      </ul>
    </details>
  );
}
