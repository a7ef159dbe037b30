import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../ui/LoadMore.js';
import { type RecordColumn, RecordTable } from '../../ui/RecordTable.js';

interface Props<T> {
  connection: {
    edges: readonly { node: T }[];
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
    totalCount?: number;
  };
  label: string;
  columns: readonly RecordColumn<T>[];
  empty: string;
  fetchMore: (options: { variables: { after: string } }) => Promise<unknown>;
}

/** A page of a list that the API gives in pages, with how much of it is shown and the way to the next page. */
export function ConnectionTable<T extends { id: string }>({ connection, label, columns, empty, fetchMore }: Props<T>) {
  const { t } = useTranslation('parts');
  const { edges, pageInfo, totalCount } = connection;
  return (
    <>
      <RecordTable
        label={label}
        columns={columns}
        records={edges.map(({ node }) => node)}
        rowKey={(row) => row.id}
        empty={empty}
      />
      {edges.length > 0 && totalCount !== undefined && (
        <p className="gs-note">{t('shownOf', { shown: edges.length, total: totalCount })}</p>
      )}
      <LoadMore
        shown={pageInfo.hasNextPage}
        label={t('loadMore')}
        load={() => fetchMore({ variables: { after: pageInfo.endCursor ?? '' } })}
      />
    </>
  );
}
