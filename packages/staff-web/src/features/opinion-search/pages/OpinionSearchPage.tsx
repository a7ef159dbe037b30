import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { OpinionSearchDocument } from '../../../generated/graphql.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { LoadMore } from '../../../ui/LoadMore.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { FoundOpinions } from '../components/FoundOpinions.js';
import { OpinionFilter } from '../components/OpinionFilter.js';
import { fromAddress, toAddress, toFilter } from '../components/opinion-filter.logic.js';

/** Given opinions across departments and stages, as far as this person may read them one by one. */
export function OpinionSearchPage() {
  const { t } = useTranslation('opinionSearch');
  const { t: tp } = useTranslation('parts');
  const [params, setParams] = useSearchParams();
  const wanted = fromAddress(params);
  const query = useQuery(OpinionSearchDocument, {
    variables: { filter: toFilter(wanted), first: 20 },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <div className="gs-page">
      <PageHeader title={t('title')} documentTitle={t('title')} subtitle={t('intro')} />
      <OpinionFilter key={params.toString()} wanted={wanted} onSearch={(next) => setParams(toAddress(next))} />
      <Loaded query={query}>
        {({ opinionSearch: { edges, pageInfo, totalCount } }) => (
          <>
            <p className="gs-note" role="status">
              {t('found', { count: totalCount })}
            </p>
            {edges.length === 0 ? (
              <EmptyState text={t('empty')} />
            ) : (
              <FoundOpinions opinions={edges.map(({ node }) => node)} words={wanted.text} />
            )}
            {edges.length > 0 && <p className="gs-note">{tp('shownOf', { shown: edges.length, total: totalCount })}</p>}
            <LoadMore
              shown={pageInfo.hasNextPage}
              label={tp('loadMore')}
              load={() => query.fetchMore({ variables: { after: pageInfo.endCursor } })}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
