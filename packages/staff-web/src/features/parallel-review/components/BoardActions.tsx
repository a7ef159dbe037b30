import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardFragment } from '../../../generated/graphql.js';
import { paths } from '../../../parts/navigation/paths.js';
import { AddItemDialog } from './AddItemDialog.js';
import { PreliminaryDialog } from './PreliminaryDialog.js';

interface Props {
  application: BoardFragment;
  refetch: () => Promise<unknown>;
}

/** What the lead unit can do with the whole application (珠 15). */
export function BoardActions({ application, refetch }: Props) {
  const { t } = useTranslation('lead');
  const [open, setOpen] = useState<'preliminary' | 'addItem' | null>(null);
  const { availableActions } = application;
  const close = () => setOpen(null);
  return (
    <Space wrap>
      {availableActions.includes('requestOpinions') && (
        <Button type="primary" onClick={() => setOpen('preliminary')}>
          {t('preliminary.button')}
        </Button>
      )}
      {availableActions.includes('callSession') && (
        <Link className="gs-button-link" to={paths.newSession(application.id)}>
          {t('sessions.call')}
        </Link>
      )}
      {availableActions.includes('addItem') && (
        <Button onClick={() => setOpen('addItem')}>{t('addItem.button')}</Button>
      )}
      {open === 'preliminary' && <PreliminaryDialog application={application} refetch={refetch} onClose={close} />}
      {open === 'addItem' && <AddItemDialog applicationId={application.id} refetch={refetch} onClose={close} />}
    </Space>
  );
}
