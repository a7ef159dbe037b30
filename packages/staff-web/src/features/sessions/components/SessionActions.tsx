import { CalendarOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenSessionFragment } from '../../../generated/graphql.js';
import { CancelDialog } from './CancelDialog.js';
import { RescheduleDialog } from './RescheduleDialog.js';

interface Props {
  session: OpenSessionFragment;
  refetch: () => Promise<unknown>;
}

/** The calendar file for everybody; moving and calling off for whoever called it. */
export function SessionActions({ session, refetch }: Props) {
  const { t } = useTranslation('sessions');
  const [dialog, setDialog] = useState<'reschedule' | 'cancel' | null>(null);
  const close = () => setDialog(null);
  return (
    <Space wrap>
      <Button href={session.icsUrl} download icon={<CalendarOutlined />}>
        {t(session.state === 'cancelled' ? 'icsCancelled' : 'ics')}
      </Button>
      {session.availableActions.includes('reschedule') && (
        <Button onClick={() => setDialog('reschedule')}>{t('reschedule.button')}</Button>
      )}
      {session.availableActions.includes('cancel') && (
        <Button danger onClick={() => setDialog('cancel')}>
          {t('cancel.button')}
        </Button>
      )}
      {dialog === 'reschedule' && <RescheduleDialog session={session} refetch={refetch} onClose={close} />}
      {dialog === 'cancel' && <CancelDialog session={session} refetch={refetch} onClose={close} />}
    </Space>
  );
}
