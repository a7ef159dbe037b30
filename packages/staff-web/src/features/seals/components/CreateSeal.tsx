import type { SealPurpose } from '@gongshen/shared/graphql';
import { App, Button, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateSealDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { useFreshly } from '../../../parts/fresh/useFreshly.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';

interface Props {
  creatable: readonly SealPurpose[];
  ownCertificates: boolean;
  refetch: () => Promise<unknown>;
}

/** A button for each seal the unit does not have; making one asks for the password. */
export function CreateSeal({ creatable, ownCertificates, refetch }: Props) {
  const { t } = useTranslation('seals');
  const { message } = App.useApp();
  const unit = useViewer().capacity.unit?.name ?? '';
  const [purpose, setPurpose] = useState<SealPurpose | null>(null);
  const create = useFreshly(useCommand(CreateSealDocument, 'once'));
  if (creatable.length === 0) return null;
  const nameOf = (each: SealPurpose) => labels().sealPurpose[each];
  const close = () => {
    create.clear();
    setPurpose(null);
  };
  const confirm = async () => {
    if (purpose === null) return;
    if (!(await create.run({ purpose }))) return;
    message.success(t(ownCertificates ? 'create.done' : 'create.donePending', { purpose: nameOf(purpose) }));
    close();
    await refetch();
  };
  return (
    <div className="gs-block">
      <Space wrap>
        {creatable.map((each) => (
          <Button key={each} type="primary" onClick={() => setPurpose(each)}>
            {t('create.button', { purpose: nameOf(each) })}
          </Button>
        ))}
      </Space>
      {purpose !== null && (
        <Modal
          open
          title={t('create.title', { purpose: nameOf(purpose) })}
          okText={t('create.confirm')}
          onOk={() => void confirm()}
          confirmLoading={create.busy}
          onCancel={close}
          mask={{ closable: false }}
        >
          <p>{t('create.text', { unit, purpose: nameOf(purpose) })}</p>
          <p>{t(ownCertificates ? 'create.own' : 'create.imported')}</p>
          <RefusalAlert command={create} onReload={() => void refetch()} />
        </Modal>
      )}
    </div>
  );
}
