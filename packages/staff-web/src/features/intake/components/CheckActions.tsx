import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CheckedApplicationFragment, StartCheckDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { CorrectionDialog } from './CorrectionDialog.js';
import { progressOf } from './check.logic.js';
import { ReceiptDialog } from './ReceiptDialog.js';
import { ReturnDialog } from './ReturnDialog.js';

interface Props {
  application: CheckedApplicationFragment;
  onReload: () => void;
}

/** What the clerk may do to the application as a whole. */
export function CheckActions({ application, onReload }: Props) {
  const { t } = useTranslation('intake');
  const [open, setOpen] = useState<'receipt' | 'correction' | 'return' | null>(null);
  const start = useCommand(StartCheckDocument, 'once');
  const may = (action: (typeof application.availableActions)[number]) => application.availableActions.includes(action);
  const { failed } = progressOf(application.requirements);
  const nameOf = (code: string) => application.requirements.find((each) => each.code === code)?.name;
  const dialog = { application, nameOf, onClose: () => setOpen(null), onReload };
  const begin = () => start.run({ applicationId: application.id, expectedVersion: application.version });
  return (
    <>
      <Space wrap>
        {may('startCheck') && (
          <Button type="primary" loading={start.busy} onClick={() => void begin()}>
            {t('action.startCheck')}
          </Button>
        )}
        {may('issueReceipt') && (
          <Button type={failed > 0 ? 'default' : 'primary'} onClick={() => setOpen('receipt')}>
            {t('action.issueReceipt')}
          </Button>
        )}
        {may('issueCorrection') && (
          <Button type={failed > 0 ? 'primary' : 'default'} onClick={() => setOpen('correction')}>
            {t('action.issueCorrection')}
          </Button>
        )}
        {may('returnOutOfScope') && (
          <Button danger onClick={() => setOpen('return')}>
            {t('action.returnOutOfScope')}
          </Button>
        )}
      </Space>
      <RefusalAlert command={start} onReload={onReload} />
      {open === 'receipt' && <ReceiptDialog {...dialog} />}
      {open === 'correction' && <CorrectionDialog {...dialog} />}
      {open === 'return' && <ReturnDialog {...dialog} />}
    </>
  );
}
