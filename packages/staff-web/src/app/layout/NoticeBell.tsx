import { BellOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../parts/navigation/paths.js';

/** How many messages are unread; leads to them. */
export function NoticeBell({ unread }: { unread: number }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  return (
    <Badge count={unread} size="small" offset={[-8, 8]} color="#b3261e">
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
