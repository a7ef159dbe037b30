import { Alert, App, Button, Drawer, Space, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  type CertificateFieldsFragment,
  DiscardCertificateDocument,
  DraftCertificateDocument,
  type OpenCaseFragment,
} from '../../../generated/graphql.js';
import { CertificateTag } from '../../../parts/certificates/CertificateFacts.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { paths } from '../../../parts/navigation/paths.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { CertificateForm } from './CertificateForm.js';
import { SealDialog } from './SealDialog.js';

const PdfView = lazy(() =>
  import('../../../parts/material-reader/PdfView.js').then((view) => ({ default: view.PdfView })),
);

interface Props {
  itemCase: OpenCaseFragment;
  onReload: () => void;
}

/** The certificate of the case: drafted by one person of the department, numbered and sealed by another (珠 6, 17). */
export function CertificatePanel({ itemCase, onReload }: Props) {
  const { t } = useTranslation('certificates');
  const { modal, message } = App.useApp();
  const draft = useCommand(DraftCertificateDocument, 'once');
  const { certificate, certificateTemplate: template } = itemCase;
  const mayDraft = template !== null && itemCase.availableActions.includes('attachResult');
  if (!certificate && !mayDraft) return null;
  const begin = async () => {
    const done = await draft.run({ caseId: itemCase.id, expectedVersion: itemCase.version });
    if (!done) return;
    message.success(t('draft.made'));
    onReload();
  };
  const anew = () =>
    modal.confirm({
      title: t('draft.anewTitle'),
      content: t('draft.anewText', { number: certificate?.number ?? '' }),
      okText: t('draft.anewConfirm'),
      okButtonProps: { danger: true },
      onOk: begin,
    });
  return (
    <section className="gs-certificate" aria-label={t('panel')}>
      <h3>
        {certificate?.title ?? template?.title} {certificate && <CertificateTag certificate={certificate} />}
      </h3>
      {certificate?.state === 'draft' ? (
        <Draft certificate={certificate} onReload={onReload} />
      ) : certificate ? (
        <Made certificate={certificate} />
      ) : (
        <p className="gs-note">{t('draft.none')}</p>
      )}
      {itemCase.voidCertificates.length > 0 && (
        <p className="gs-note">
          {t('voided', { numbers: itemCase.voidCertificates.map(({ number }) => number).join('、') })}
        </p>
      )}
      {mayDraft && certificate?.state !== 'draft' && (
        <Button
          type={certificate ? 'default' : 'primary'}
          loading={draft.busy}
          onClick={certificate ? anew : () => void begin()}
        >
          {certificate ? t('draft.anew') : t('draft.begin', { title: template.title })}
        </Button>
      )}
      <RefusalAlert command={draft} onReload={onReload} />
    </section>
  );
}

function Made({ certificate }: { certificate: CertificateFieldsFragment }) {
  const { t } = useTranslation('certificates');
  return (
    <>
      <p className="gs-note">
        {certificate.number} {certificate.state === 'sealed' && t('sealedNote')}
      </p>
      <Space wrap>
        {certificate.file && (
          <FileButton file={certificate.file} label={t('read')} name={t('readNamed', { title: certificate.title })} />
        )}
        <Link to={paths.certificate(certificate.id)}>{t('open')}</Link>
      </Space>
    </>
  );
}

/** 正在用章, or why the last try came to nothing; the number that was given stays with the draft. */
function Sealing({
  certificate: { sealing },
  onReload,
}: {
  certificate: CertificateFieldsFragment;
  onReload: () => void;
}) {
  const { t } = useTranslation('certificates');
  if (!sealing) return null;
  const { state, number, actorName, failure } = sealing;
  const again = (
    <Button size="small" onClick={onReload}>
      {t('sealing.refresh')}
    </Button>
  );
  return state === 'open' ? (
    <Alert
      className="gs-block"
      type="info"
      showIcon
      title={t('sealing.open', { number, name: actorName })}
      action={again}
    />
  ) : (
    <Alert
      className="gs-block"
      type="warning"
      showIcon
      title={t('sealing.failed', { number, reason: failure ?? '' })}
    />
  );
}

function Draft({ certificate, onReload }: { certificate: CertificateFieldsFragment; onReload: () => void }) {
  const { t } = useTranslation('certificates');
  const { modal, message } = App.useApp();
  const [open, setOpen] = useState<'form' | 'preview' | 'seal' | null>(null);
  const discard = useCommand(DiscardCertificateDocument, 'once');
  const close = () => setOpen(null);
  const may = (action: CertificateFieldsFragment['availableActions'][number]) =>
    certificate.availableActions.includes(action);
  const ask = () =>
    modal.confirm({
      title: t('draft.discardTitle'),
      content: t('draft.discardText'),
      okText: t('draft.discardConfirm'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const done = await discard.run({ certificateId: certificate.id, expectedVersion: certificate.version });
        if (!done) return;
        message.success(t('draft.discarded'));
        onReload();
      },
    });
  const missing = certificate.fields.filter(({ required, value }) => required && value === '');
  return (
    <>
      <p className="gs-note">{t('draft.by', { name: certificate.editedBy?.displayName ?? '' })}</p>
      {missing.length > 0 && (
        <p className="gs-bad">{t('draft.missing', { fields: missing.map(({ label }) => label).join('、') })}</p>
      )}
      <Sealing certificate={certificate} onReload={onReload} />
      {certificate.writtenByMe && <p className="gs-note">{t('seal.another')}</p>}
      <Space wrap>
        {may('edit') && <Button onClick={() => setOpen('form')}>{t('draft.edit')}</Button>}
        <Button onClick={() => setOpen('preview')}>{t('draft.preview')}</Button>
        {may('seal') && (
          <Button type="primary" disabled={missing.length > 0} onClick={() => setOpen('seal')}>
            {t('seal.button')}
          </Button>
        )}
        {may('discard') && (
          <Button danger onClick={ask}>
            {t('draft.discard')}
          </Button>
        )}
      </Space>
      <RefusalAlert command={discard} onReload={onReload} />
      {open === 'form' && <CertificateForm certificate={certificate} onClose={close} onReload={onReload} />}
      {open === 'seal' && <SealDialog certificate={certificate} onClose={close} onReload={onReload} />}
      {open === 'preview' && (
        <Drawer open onClose={close} title={t('draft.previewTitle')} size={Math.min(960, window.innerWidth)}>
          <Suspense fallback={<Spin className="gs-reader-wait" />}>
            <PdfView
              url={`/files/certificates/${certificate.id}/draft.pdf?v=${certificate.version}`}
              name={t('draft.previewTitle')}
              zoom={1}
              rotation={0}
            />
          </Suspense>
        </Drawer>
      )}
    </>
  );
}
