import { ApolloProvider, useApolloClient, useQuery } from '@apollo/client/react';
import { Alert, App, Button, Form, Input, Modal, Popconfirm } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useParams } from 'react-router';
import {
  CounterVisitDocument,
  EndVisitDocument,
  RevealVisitorDocument,
  type VisitFieldsFragment,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { paths } from '../../../parts/navigation/paths.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { visitClient } from '../visit/visit-client.js';
import '../counter.css';

/** One visit: who stands at the window, and what is filed for them. Everything below is done in the organisation's name. */
export function VisitPage() {
  const { t } = useTranslation('counter');
  const { visitId = '' } = useParams();
  const client = useApolloClient();
  const acting = useMemo(() => visitClient(client, visitId), [client, visitId]);
  const query = useQuery(CounterVisitDocument, { variables: { id: visitId }, fetchPolicy: 'cache-and-network' });
  return (
    <div className="gs-page">
      <Loaded query={query}>
        {({ counterVisit }) => (
          <>
            <PageHeader
              title={t('visit.title', { name: counterVisit.organisation.name })}
              documentTitle={t('visit.title', { name: counterVisit.organisation.name })}
              subtitle={<Link to={paths.counter}>{t('title')}</Link>}
            />
            <VisitBar visit={counterVisit} />
            {counterVisit.open ? (
              <ApolloProvider client={acting}>
                <Outlet context={counterVisit} />
              </ApolloProvider>
            ) : (
              <Alert
                type="info"
                showIcon
                title={t('visit.over')}
                description={<Link to={paths.counter}>{t('visit.again')}</Link>}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function VisitBar({ visit }: { visit: VisitFieldsFragment }) {
  const { t } = useTranslation('counter');
  const { message } = App.useApp();
  const [revealing, setRevealing] = useState(false);
  const end = useCommand(EndVisitDocument, 'once');
  const finish = async () => {
    if (await end.run({ visitId: visit.id })) message.success(t('visit.endedDone'));
  };
  return (
    <>
      <section className="gs-visit-bar" aria-label={t('visit.person')}>
        <span>
          <strong>{visit.personName}</strong>（{labels().visitorRelation[visit.relation]}）
        </span>
        <span>
          {labels().identityDocumentKind[visit.documentKind]} {visit.documentNumberMasked}
        </span>
        <span>{visit.phoneMasked}</span>
        {visit.authorityFile && (
          <FileButton file={visit.authorityFile} label={t('visit.authority')} name={t('visit.authority')} />
        )}
        <Button size="small" onClick={() => setRevealing(true)}>
          {t('visit.reveal')}
        </Button>
        {visit.open && (
          <Popconfirm
            title={t('visit.endTitle')}
            description={t('visit.endText')}
            okText={t('visit.end')}
            onConfirm={() => void finish()}
          >
            <Button size="small" loading={end.busy}>
              {t('visit.end')}
            </Button>
          </Popconfirm>
        )}
      </section>
      <RefusalAlert command={end} />
      {revealing && <RevealDialog visitId={visit.id} onClose={() => setRevealing(false)} />}
    </>
  );
}

/** S56: a number in clear is shown to who says what for, and that stands in the audit. */
function RevealDialog({ visitId, onClose }: { visitId: string; onClose: () => void }) {
  const { t } = useTranslation('counter');
  const [form] = Form.useForm<{ purpose: string }>();
  const reveal = useCommand(RevealVisitorDocument, 'once');
  const [shown, setShown] = useState<{ documentNumber: string; phone: string } | null>(null);
  const ask = async () => {
    const values = await form.validateFields().catch(() => null);
    const done = values && (await reveal.run({ visitId, purpose: values.purpose.trim() }));
    if (done) setShown(done);
  };
  return (
    <Modal
      open
      title={t('reveal.title')}
      okText={t('reveal.confirm')}
      onOk={() => void ask()}
      confirmLoading={reveal.busy}
      okButtonProps={shown ? { style: { display: 'none' } } : {}}
      cancelText={t('reveal.close')}
      onCancel={onClose}
    >
      {shown ? (
        <dl className="gs-facts" aria-live="polite">
          <div>
            <dt>{t('visitor.documentNumber')}</dt>
            <dd>{shown.documentNumber}</dd>
          </div>
          <div>
            <dt>{t('visitor.phone')}</dt>
            <dd>{shown.phone}</dd>
          </div>
        </dl>
      ) : (
        <Form form={form} layout="vertical">
          <Form.Item
            name="purpose"
            label={t('reveal.purpose')}
            extra={t('reveal.hint')}
            rules={[{ required: true, whitespace: true, min: 4, message: t('reveal.needed') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        </Form>
      )}
      <RefusalAlert command={reveal} />
    </Modal>
  );
}
