import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LibraryGroundDocument, LibraryPageDocument } from '../../../generated/graphql.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { Card, Loading, Page } from '../../../ui/Page.js';
import { DocumentDialog } from '../components/DocumentDialog.js';
import { Entry } from '../components/Entry.js';
import { Filter } from '../components/Filter.js';
import { choiceParams, filterOf, isFiltered, readChoice } from '../library.logic.js';
import '../library.css';

const pageSize = 20;

/** 资料库: everything the organisation has, wherever it came from, and whether it may be used (珠 6, 14). */
export function LibraryPage() {
  const { t } = useTranslation('library');
  const [params, setParams] = useSearchParams();
  const choice = readChoice(params);
  const [adding, setAdding] = useState(false);
  const { data: ground } = useQuery(LibraryGroundDocument);
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(LibraryPageDocument, {
    variables: { filter: filterOf(choice), first: pageSize },
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  if (!shown || !ground) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { edges, pageInfo, totalCount, counts } = shown.library;
  const countOf = (standing: string) => counts.find((each) => each.standing === standing)?.count ?? 0;
  const projects = ground.projects.edges.map(({ node }) => node);
  const changed = () => void refetch().catch(() => {});
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={
        <Button look="primary" onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      {countOf('expiring') + countOf('expired') > 0 && choice.standing === '' && (
        <Notice tone="warn">
          <p>{t('soon', { expiring: countOf('expiring'), expired: countOf('expired') })}</p>
        </Notice>
      )}
      <Filter
        key={params.toString()}
        choice={choice}
        kinds={ground.materialKinds}
        projects={projects}
        onChange={(next) => setParams(choiceParams(next))}
      />
      <p className="small soft" role="status">
        {t('count', { count: totalCount })}
      </p>
      {edges.length === 0 ? (
        <Card>
          <p>{t(isFiltered(choice) ? 'nothingFound' : 'empty')}</p>
        </Card>
      ) : (
        <Card>
          <ul className="divided" aria-label={t('title')}>
            {edges.map(({ node }) => (
              <li key={node.id}>
                <Entry entry={node} ground={ground} onChanged={changed} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {pageInfo.hasNextPage && (
        <div className="row">
          <Button
            pending={networkStatus === NetworkStatus.fetchMore}
            onPress={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
          >
            {t('more')}
          </Button>
        </div>
      )}
      <DocumentDialog
        open={adding}
        ground={ground}
        entry={null}
        onClose={() => setAdding(false)}
        onDone={() => {
          setAdding(false);
          changed();
        }}
      />
    </Page>
  );
}
