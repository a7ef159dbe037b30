import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type CertificateFieldsFragment, SealCertificateDocument } from '../../../generated/graphql.js';
import { CertificateFacts } from '../../../parts/certificates/CertificateFacts.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { useFreshly } from '../../../parts/fresh/useFreshly.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  certificate: CertificateFieldsFragment;
  onClose: () => void;
  onReload: () => void;
}

/** 编号盖章: the approver reads once more what will stand there for good; the password is asked for on the way. */
export function SealDialog({ certificate, onClose, onReload }: Props) {
  const { t } = useTranslation('certificates');
  const { message } = App.useApp();
  const seal = useFreshly(useCommand(SealCertificateDocument, 'once'));
  const confirm = async () => {
    const done = await seal.run({ certificateId: certificate.id, expectedVersion: certificate.version });
    // The number was given already: another try goes from how the draft stands now.
    if (!done) return onReload();
    message.success(t('seal.done', { number: done.certificate.number ?? '' }));
    onClose();
    onReload();
  };
  return (
    <Modal
      open
      width={720}
      title={t('seal.title', { title: certificate.title })}
      okText={t('seal.confirm')}
      onOk={() => void confirm()}
      confirmLoading={seal.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('seal.happens')}</p>
      <CertificateFacts certificate={certificate} />
      <RefusalAlert command={seal} onReload={onReload} />
    </Modal>
  );
}
