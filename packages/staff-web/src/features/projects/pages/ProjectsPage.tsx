import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type ProjectRowFragment, ProjectsDocument } from '../../../generated/graphql.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import { SearchField } from '../../../parts/queue/SearchField.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';
import { Turns } from '../components/Turns.js';

/** The projects this capacity may see. */
export function ProjectsPage() {
  const { t } = useTranslation('projects');
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const query = useQuery(ProjectsDocument, {
    variables: { first: 20, search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  const columns: RecordColumn<ProjectRowFragment>[] = [
    {
      key: 'name',
      title: t('column.name'),
      render: (row) => (
        <>
          <Link to={paths.project(row.id)}>{row.name}</Link>
          <div className="gs-note">{row.code}</div>
        </>
      ),
    },
    { key: 'organisation', title: t('column.organisation'), render: (row) => row.organisation.name },
    { key: 'district', title: t('column.district'), render: (row) => row.district.name },
    { key: 'type', title: t('column.type'), render: (row) => row.projectType.name },
    { key: 'turn', title: t('column.turn'), render: (row) => <Turns turns={row.currentTurn} /> },
  ];
  return (
    <div className="gs-page">
      <PageHeader
        title={t('title')}
        documentTitle={t('title')}
        actions={
          <SearchField
            value={search}
            label={t('search')}
            onSearch={(words) => setParams(words ? { search: words } : {})}
          />
        }
      />
      <Loaded query={query}>
        {({ projects }) => (
          <ConnectionTable
            connection={projects}
            label={t('title')}
            columns={columns}
            empty={search ? t('emptySearch') : t('empty')}
            fetchMore={query.fetchMore}
          />
        )}
      </Loaded>
    </div>
  );
}
