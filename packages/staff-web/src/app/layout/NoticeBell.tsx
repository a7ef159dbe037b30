import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Badge, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { UnreadNoticesDocument } from '../../generated/graphql.js';
import { paths } from '../../parts/navigation/paths.js';

/** How many messages are unread; leads to them. */
export function NoticeBell({ atStart }: { atStart: number }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const query = useQuery(UnreadNoticesDocument, {
    fetchPolicy: 'network-only',
    pollInterval: 60_000,
    skipPollAttempt: () => document.hidden,
  });
  const unread = query.data?.notifications.unreadCount ?? atStart;
  return (
    <Badge count={unread} size="small" offset={[-2, 6]} color="#b3261e">
      <Button
        type="text"
        className="gs-header-button"
        icon={<BellOutlined />}
        aria-label={unread > 0 ? t('notices.unread', { count: unread }) : t('notices.none')}
        onClick={() => void navigate(paths.notices)}
      />
    </Badge>
  );
}
