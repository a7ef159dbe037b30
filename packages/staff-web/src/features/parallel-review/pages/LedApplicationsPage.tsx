import { useQuery } from '@apollo/client/react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LedApplicationsDocument, type LedRowFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { applicationTone } from '../../../parts/tags/tone.logic.js';
import { LoadMore } from '../../../ui/LoadMore.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { countBoard } from '../components/board.logic.js';

/** The applications whose stage this unit leads (珠 15). */
export function LedApplicationsPage() {
  const { t } = useTranslation('lead');
  const { t: tp } = useTranslation('parts');
  const [params, setParams] = useSearchParams();
  const open = params.get('done') === null;
  const query = useQuery(LedApplicationsDocument, {
    variables: { first: 20, open },
    fetchPolicy: 'cache-and-network',
  });
  const columns: RecordColumn<LedRowFragment>[] = [
    {
      key: 'project',
      title: t('column.project'),
      render: (row) => (
        <>
          <Link to={paths.ledApplication(row.id)}>{row.project.name}</Link>
          <div className="gs-note">{row.project.code}</div>
        </>
      ),
    },
    { key: 'number', title: t('column.number'), render: (row) => row.number ?? '—' },
    { key: 'stage', title: t('column.stage'), render: (row) => row.stage.name },
    {
      key: 'status',
      title: t('column.status'),
      render: (row) => (
        <StatusTag tone={applicationTone[row.status]}>{labels().applicationStatus[row.status]}</StatusTag>
      ),
    },
    {
      key: 'cases',
      title: t('column.cases'),
      render: (row) => {
        const counts = countBoard(row.cases);
        return (
          <>
            {t('decidedOf', { decided: counts.decided, total: counts.total })}
            {counts.late > 0 && <div className="gs-bad">{t('lateCount', { count: counts.late })}</div>}
            {counts.nearDue > 0 && <div className="gs-warn">{t('nearCount', { count: counts.nearDue })}</div>}
          </>
        );
      },
    },
    {
      key: 'clock',
      title: t('column.clock'),
      render: (row) => (row.stageClock ? <ClockLine clock={row.stageClock} /> : t('noStageLimit')),
    },
  ];
  return (
    <div className="gs-page">
      <PageHeader
        title={t('title')}
        documentTitle={t('title')}
        actions={
          <Segmented
            aria-label={t('show')}
            value={open ? 'open' : 'done'}
            onChange={(value) => setParams(value === 'done' ? { done: '1' } : {})}
            options={[
              { value: 'open', label: t('open') },
              { value: 'done', label: t('done') },
            ]}
          />
        }
      />
      <Loaded query={query}>
        {({ ledApplications }) => (
          <>
            <RecordTable
              label={t('title')}
              columns={columns}
              records={ledApplications.edges.map((edge) => edge.node)}
              rowKey={(row) => row.id}
              empty={open ? t('emptyOpen') : t('emptyDone')}
            />
            <LoadMore
              shown={ledApplications.pageInfo.hasNextPage}
              label={tp('loadMore')}
              load={() => query.fetchMore({ variables: { after: ledApplications.pageInfo.endCursor } })}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
