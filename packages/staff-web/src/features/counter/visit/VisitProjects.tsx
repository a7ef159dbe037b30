import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { VisitProjectsDocument, type VisitProjectsQuery } from '../../../generated/graphql.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { SearchField } from '../../../parts/queue/SearchField.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';
import { ApplicationLinks } from './ApplicationLinks.js';

type Project = VisitProjectsQuery['projects']['edges'][number]['node'];

/** The organisation's projects in the window's district, and what is being filed for them. */
export function VisitProjects() {
  const { t } = useTranslation('counter');
  const { visitId = '' } = useParams();
  const [search, setSearch] = useState('');
  const query = useQuery(VisitProjectsDocument, {
    variables: { search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  const columns: RecordColumn<Project>[] = [
    {
      key: 'project',
      title: t('column.project'),
      render: (project) => (
        <>
          <Link to={paths.counterProject(visitId, project.id)}>{project.name}</Link>
          <div className="gs-note">{project.code}</div>
        </>
      ),
    },
    { key: 'district', title: t('column.district'), render: (project) => project.district.name },
    {
      key: 'applications',
      title: t('column.applications'),
      render: (project) => <ApplicationLinks applications={project.applications} />,
    },
  ];
  return (
    <section className="gs-stack" aria-label={t('projects.title')}>
      <div className="gs-inline">
        <SearchField value={search} label={t('projects.search')} onSearch={setSearch} />
        <Link to={paths.counterRegister(visitId)}>
          <Button type="primary" tabIndex={-1}>
            {t('projects.register')}
          </Button>
        </Link>
      </div>
      <Loaded query={query}>
        {({ projects }) => (
          <RecordTable
            label={t('projects.title')}
            columns={columns}
            records={projects.edges.map(({ node }) => node)}
            rowKey={(project) => project.id}
            empty={t('projects.empty')}
          />
        )}
      </Loaded>
    </section>
  );
}
