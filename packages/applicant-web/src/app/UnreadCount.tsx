import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { UnreadCountDocument } from '../generated/graphql.js';

const everyMinute = 60_000;

export function UnreadCount() {
  const { t } = useTranslation();
  const { data } = useQuery(UnreadCountDocument, {
    fetchPolicy: 'cache-first',
    pollInterval: everyMinute,
    skipPollAttempt: () => document.hidden,
  });
  const count = data?.me?.unreadNotifications ?? 0;
  if (count === 0) return null;
  return (
    <span className="unread">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{t('nav.unread', { count })}</span>
    </span>
  );
}
