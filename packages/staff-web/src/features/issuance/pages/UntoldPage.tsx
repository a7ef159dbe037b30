import { useQuery } from '@apollo/client/react';
import type { ToldState } from '@gongshen/shared/delivery';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { UntoldCountsDocument, UntoldResultsDocument, type UntoldRowFragment } from '../../../generated/graphql.js';
import { LampMark } from '../../../parts/clock/LampMark.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import { SearchField } from '../../../parts/queue/SearchField.js';
import { useQueueAddress } from '../../../parts/queue/useQueueAddress.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { LaneTabs } from '../../../ui/LaneTabs.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';
import { MessageText } from '../components/DeliveryHistory.js';
import { ToldDialog } from '../components/ToldDialog.js';

const lanes = ['missed', 'dueToday', 'late'] as const satisfies readonly ToldState[];

/** 当日未通知 (珠 18): who was not told on the day a result reached the window, by window, for the window and whoever watches. */
export function UntoldPage() {
  const { t } = useTranslation('issuance');
  const { permissions } = useViewer();
  const { lane, search, set } = useQueueAddress(lanes, 'missed');
  const [telling, setTelling] = useState<UntoldRowFragment | null>(null);
  const counts = useQuery(UntoldCountsDocument, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  const query = useQuery(UntoldResultsDocument, {
    variables: { state: lane, first: 20, search: search || null },
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  const byWindow = counts.data?.resultNoticeCounts ?? [];
  const total = (state: (typeof lanes)[number]) =>
    counts.data ? byWindow.reduce((sum, each) => sum + each[state], 0) : undefined;
  const mayTell = permissions.includes('issuance.handOut');
  const columns: RecordColumn<UntoldRowFragment>[] = [
    {
      key: 'item',
      title: t('column.item'),
      render: ({ itemCase }) => (
        <>
          <Link to={mayTell ? paths.issueApplication(itemCase.application.id) : paths.itemCase(itemCase.id)}>
            {itemCase.item.name}
          </Link>
          <div className="gs-note">{itemCase.number}</div>
        </>
      ),
    },
    {
      key: 'project',
      title: t('column.project'),
      render: ({ itemCase }) => (
        <>
          {itemCase.project.name}
          <div className="gs-note">{itemCase.application.organisation.name}</div>
        </>
      ),
    },
    {
      key: 'reached',
      title: t('column.reached'),
      render: (row) => (
        <>
          {readInstant(row.reachedAt)}
          <div className="gs-note">{labels().resultOccasion[row.occasion]}</div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('column.told'),
      render: (row) => (
        <>
          <LampMark lamp={row.lamp} name={labels().toldState[row.state]} />
          <div className="gs-note">
            <MessageText notice={row} />
          </div>
          {row.itemCase.resultContacts
            .filter(({ reached }) => !reached)
            .map((tried) => (
              <div className="gs-note" key={tried.id}>
                {t('tried', { how: labels().toldHow[tried.how], when: readInstant(tried.recordedAt) })}
              </div>
            ))}
        </>
      ),
    },
    ...(mayTell && lane !== 'late'
      ? [
          {
            key: 'tell',
            title: t('column.tell'),
            render: (row: UntoldRowFragment) => (
              <Button onClick={() => setTelling(row)} aria-label={t('told.named', { item: row.itemCase.item.name })}>
                {t('told.action')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="gs-page">
      <PageHeader
        title={t('untold.title')}
        documentTitle={t('untold.title')}
        subtitle={t('untold.intro')}
        actions={<SearchField value={search} label={t('search')} onSearch={(words) => set({ search: words })} />}
      />
      {byWindow.length > 1 && (
        <section className="gs-panel gs-block" aria-label={t('untold.byWindow')}>
          <h2>{t('untold.byWindow')}</h2>
          <RecordTable
            label={t('untold.byWindow')}
            records={byWindow}
            rowKey={(row) => row.districtCode}
            empty={t('untold.empty.missed')}
            columns={[
              {
                key: 'window',
                title: t('untold.window'),
                render: (row) => t('untold.windowOf', { name: row.districtName }),
              },
              { key: 'missed', title: labels().toldState.missed, render: (row) => row.missed },
              { key: 'dueToday', title: labels().toldState.dueToday, render: (row) => row.dueToday },
              { key: 'late', title: labels().toldState.late, render: (row) => row.late },
            ]}
          />
        </section>
      )}
      <LaneTabs
        label={t('untold.title')}
        lanes={lanes.map((key) => ({ key, label: labels().toldState[key], count: total(key) }))}
        current={lane}
        onChange={(next) => set({ lane: next })}
      >
        <Loaded query={query}>
          {({ resultNotices }) => (
            <ConnectionTable
              connection={resultNotices}
              label={labels().toldState[lane]}
              columns={columns}
              empty={t(`untold.empty.${lane}`)}
              fetchMore={query.fetchMore}
            />
          )}
        </Loaded>
      </LaneTabs>
      {telling && (
        <ToldDialog
          caseIds={[telling.itemCase.id]}
          about={telling.itemCase.item.name}
          onClose={() => setTelling(null)}
          onReload={() => {
            void query.refetch();
            void counts.refetch();
          }}
        />
      )}
    </div>
  );
}
