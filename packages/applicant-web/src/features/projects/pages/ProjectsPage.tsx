import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProjectsDocument } from '../../../generated/graphql.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { Card, Loading, Page } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';
import { ProjectCard } from '../components/ProjectCard.js';

const pageSize = 20;
/** Below this a list is read faster than searched. */
const searchFrom = 6;

export function ProjectsPage() {
  const { t } = useTranslation('projects');
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(ProjectsDocument, {
    variables: { first: pageSize, search: search || null },
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  if (!shown) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { edges, pageInfo, totalCount } = shown.projects;
  return (
    <Page
      title={t('list.title')}
      aside={
        <ButtonLink to="/projects/new" look="primary">
          {t('list.register')}
        </ButtonLink>
      }
    >
      {(search || totalCount >= searchFrom) && (
        <Search search={search} onSearch={(next) => setParams(next ? { search: next } : {})} />
      )}
      {edges.length === 0 ? (
        <Empty search={search} />
      ) : (
        <ul className="stack" aria-label={t('list.title')}>
          {edges.map(({ node }) => (
            <li key={node.id}>
              <ProjectCard project={node} />
            </li>
          ))}
        </ul>
      )}
      {pageInfo.hasNextPage && (
        <div className="row">
          <Button
            pending={networkStatus === NetworkStatus.fetchMore}
            onPress={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
          >
            {t('list.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}

function Search({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const { t } = useTranslation('projects');
  const [typed, setTyped] = useState(search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <search>
      <form className="project-search" onSubmit={submit}>
        <TextField label={t('list.search')} value={typed} onChange={setTyped} />
        <Button type="submit">{t('list.searchNow')}</Button>
      </form>
    </search>
  );
}

function Empty({ search }: { search: string }) {
  const { t } = useTranslation('projects');
  if (search) {
    return (
      <Card>
        <p role="status">{t('list.notFound', { search })}</p>
      </Card>
    );
  }
  return (
    <Card title={t('list.emptyTitle')}>
      <p>{t('list.empty')}</p>
      <div className="row actions">
        <ButtonLink to="/projects/new" look="primary">
          {t('list.register')}
        </ButtonLink>
        <ButtonLink to="/guidance">{t('list.guidance')}</ButtonLink>
      </div>
    </Card>
  );
}
