import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { IssuanceQueueDocument, type IssuanceRowFragment } from '../../../generated/graphql.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';
import { countIssuance } from './issuance.logic.js';

/** Applications with results that wait at the window (珠 17, 18): what is handed out is handed out by application. */
export function WaitingApplications({ search }: { search: string }) {
  const { t } = useTranslation('issuance');
  const query = useQuery(IssuanceQueueDocument, {
    variables: { first: 20, search: search || null },
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  const columns: RecordColumn<IssuanceRowFragment>[] = [
    {
      key: 'project',
      title: t('column.project'),
      render: (row) => (
        <>
          <Link to={paths.issueApplication(row.id)}>{row.project.name}</Link>
          <div className="gs-note">{row.project.code}</div>
        </>
      ),
    },
    { key: 'number', title: t('column.number'), render: (row) => row.number ?? '—' },
    { key: 'stage', title: t('column.stage'), render: (row) => row.stage.name },
    { key: 'organisation', title: t('column.organisation'), render: (row) => row.organisation.name },
    { key: 'wish', title: t('column.wish'), render: (row) => labels().deliveryMethod[row.deliveryWish.method] },
    {
      key: 'pending',
      title: t('column.pending'),
      render: (row) => {
        const counts = countIssuance(row.cases);
        return (
          <>
            <strong>{t('pending', { count: counts.pending })}</strong>
            <div className="gs-note">{t('others', { handedOut: counts.handedOut, open: counts.open })}</div>
          </>
        );
      },
    },
  ];
  return (
    <Loaded query={query}>
      {({ intakeQueue }) => (
        <ConnectionTable
          connection={intakeQueue}
          label={t('title')}
          columns={columns}
          empty={t('empty')}
          fetchMore={query.fetchMore}
        />
      )}
    </Loaded>
  );
}
