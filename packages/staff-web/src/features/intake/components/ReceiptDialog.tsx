import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type CheckedApplicationFragment, IssueReceiptDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  application: CheckedApplicationFragment;
  nameOf: (code: string) => string | undefined;
  onClose: () => void;
  onReload: () => void;
}

/** 出具正式收件回执: says before it is done to whom the application goes and that their clocks start (珠 11, 12). */
export function ReceiptDialog({ application, nameOf, onClose, onReload }: Props) {
  const { t } = useTranslation('intake');
  const { message } = App.useApp();
  const issue = useCommand(IssueReceiptDocument, 'once');
  const confirm = async () => {
    const done = await issue.run({ applicationId: application.id, expectedVersion: application.version });
    if (!done) return;
    message.success(t('receipt.done', { number: done.application.receipt?.number ?? '' }));
    onClose();
  };
  return (
    <Modal
      open
      title={t('receipt.title')}
      okText={t('receipt.confirm')}
      onOk={() => void confirm()}
      confirmLoading={issue.busy}
      onCancel={onClose}
    >
      <p>{t('receipt.text', { count: application.items.length })}</p>
      <ul className="gs-plain-list">
        {application.items.map((item) => (
          <li key={item.code}>
            {item.name} → {item.unit.name}
          </li>
        ))}
      </ul>
      <RefusalAlert command={issue} onReload={onReload} nameOf={nameOf} />
    </Modal>
  );
}
