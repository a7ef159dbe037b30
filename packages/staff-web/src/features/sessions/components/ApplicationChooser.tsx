import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type ChoosableApplicationFragment, ChoosableApplicationsDocument } from '../../../generated/graphql.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';

/** Running applications a session can be called for. */
export function ApplicationChooser() {
  const { t } = useTranslation('sessions');
  const query = useQuery(ChoosableApplicationsDocument, { variables: { first: 50 }, fetchPolicy: 'cache-and-network' });
  const columns: RecordColumn<ChoosableApplicationFragment>[] = [
    {
      key: 'project',
      title: t('choose.project'),
      render: (row) => (
        <>
          <Link to={paths.newSession(row.id)}>{row.project.name}</Link>
          <div className="gs-note">{row.project.code}</div>
        </>
      ),
    },
    { key: 'stage', title: t('choose.stage'), render: (row) => row.stage.name },
    { key: 'number', title: t('choose.number'), render: (row) => row.number },
  ];
  return (
    <Loaded query={query}>
      {({ ledApplications }) => (
        <ConnectionTable
          connection={ledApplications}
          label={t('choose.title')}
          columns={columns}
          empty={t('choose.empty')}
          fetchMore={query.fetchMore}
        />
      )}
    </Loaded>
  );
}
