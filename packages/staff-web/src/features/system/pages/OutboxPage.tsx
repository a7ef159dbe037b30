import { useQuery } from '@apollo/client/react';
import type { OutboxState } from '@gongshen/shared/graphql';
import { App, Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { OutboxDocument, type OutboxRowFragment, RetryMessageDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';
import { StatusTag, type Tone } from '../../../ui/StatusTag.js';
import { DocumentTroubles } from '../components/DocumentTroubles.js';

const states: readonly OutboxState[] = ['waiting', 'sending', 'sent', 'failed'];
const tone: Record<OutboxState, Tone> = { waiting: 'neutral', sending: 'active', sent: 'good', failed: 'bad' };

/** What the system sent out or is about to, with every failed attempt. */
export function OutboxPage() {
  const { t } = useTranslation('system');
  const [params, setParams] = useSearchParams();
  const state = states.find((each) => each === params.get('state')) ?? null;
  const query = useQuery(OutboxDocument, {
    variables: { first: 50, state },
    fetchPolicy: 'cache-and-network',
    pollInterval: 15_000,
  });
  const { message } = App.useApp();
  const mayRetry = useViewer().permissions.includes('outbox.retry');
  const again = useCommand(RetryMessageDocument, 'once');
  const retry = async (row: OutboxRowFragment) => {
    const done = await again.run({ messageId: row.id });
    if (!done) return;
    message.success(t('retried', { recipient: row.recipient }));
    await query.refetch();
  };
  const columns: RecordColumn<OutboxRowFragment>[] = [
    {
      key: 'recipient',
      title: t('column.recipient'),
      render: (row) => (
        <>
          <strong>{row.recipient}</strong>
          <div className="gs-note">
            {row.channel === 'sms' ? t('channel.sms') : t('channel.other', { name: row.channel })}
          </div>
        </>
      ),
    },
    { key: 'body', title: t('column.body'), width: 420, render: (row) => row.body },
    {
      key: 'state',
      title: t('column.state'),
      render: (row) => (
        <>
          <StatusTag tone={tone[row.state]}>{t(`state.${row.state}`)}</StatusTag>
          {mayRetry && row.state === 'failed' && (
            <div>
              <Button
                size="small"
                disabled={again.busy}
                onClick={() => void retry(row)}
                aria-label={t('retryNamed', { recipient: row.recipient })}
              >
                {t('retry')}
              </Button>
            </div>
          )}
        </>
      ),
    },
    { key: 'attempts', title: t('column.attempts'), render: (row) => row.attempts },
    { key: 'createdAt', title: t('column.createdAt'), render: (row) => readInstant(row.createdAt) },
    { key: 'sentAt', title: t('column.sentAt'), render: (row) => readInstant(row.sentAt) },
    { key: 'lastError', title: t('column.lastError'), render: (row) => row.lastError ?? '—' },
  ];
  return (
    <div className="gs-page">
      <PageHeader
        title={t('title')}
        documentTitle={t('title')}
        subtitle={t('intro')}
        actions={
          <Select
            aria-label={t('filter')}
            className="gs-filter"
            value={state ?? 'all'}
            onChange={(value) => setParams(value === 'all' ? {} : { state: value })}
            options={[
              { value: 'all', label: t('all') },
              ...states.map((each) => ({ value: each, label: t(`state.${each}`) })),
            ]}
          />
        }
      />
      <DocumentTroubles />
      <RefusalAlert command={again} onReload={() => void query.refetch()} />
      <Loaded query={query}>
        {({ outboxMessages }) => (
          <ConnectionTable
            connection={outboxMessages}
            label={t('title')}
            columns={columns}
            empty={t('empty')}
            fetchMore={query.fetchMore}
          />
        )}
      </Loaded>
    </div>
  );
}
