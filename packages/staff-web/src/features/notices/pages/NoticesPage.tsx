import { useMutation, useQuery } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MarkNotificationsReadDocument, NoticesDocument } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { failureOf } from '../../../parts/failure/failure.logic.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { LoadMore } from '../../../ui/LoadMore.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { linkWithin } from '../link.logic.js';

/** What the system told this person, newest first. */
export function NoticesPage() {
  const { t } = useTranslation('notices');
  const { t: tp } = useTranslation('parts');
  const { message } = App.useApp();
  const query = useQuery(NoticesDocument, { variables: { first: 20 }, fetchPolicy: 'cache-and-network' });
  const [mark, { loading }] = useMutation(MarkNotificationsReadDocument);

  const read = async (ids: string[]) => {
    if (ids.length === 0) return;
    try {
      await mark({ variables: { ids } });
      await query.refetch();
    } catch (error) {
      message.error(tp(`failure.${failureOf(error).kind}`));
    }
  };

  return (
    <div className="gs-page">
      <Loaded query={query}>
        {({ notifications }) => {
          const nodes = notifications.edges.map((edge) => edge.node);
          const unread = nodes.filter((node) => !node.readAt).map((node) => node.id);
          return (
            <>
              <PageHeader
                title={t('title')}
                documentTitle={t('title')}
                actions={
                  unread.length > 0 && (
                    <Button loading={loading} onClick={() => void read(unread)}>
                      {t('readAll')}
                    </Button>
                  )
                }
              />
              {nodes.length === 0 && <EmptyState text={t('empty')} />}
              <ul className="gs-notices" aria-label={t('title')}>
                {nodes.map((node) => {
                  const link = linkWithin(node.link);
                  return (
                    <li key={node.id} className={node.readAt ? 'gs-panel' : 'gs-panel gs-unread'}>
                      <h2 className="gs-section-title">
                        {!node.readAt && <StatusTag tone="active">{t('new')}</StatusTag>}{' '}
                        {link ? (
                          <Link to={link} onClick={() => void read(node.readAt ? [] : [node.id])}>
                            {node.title}
                          </Link>
                        ) : (
                          node.title
                        )}
                      </h2>
                      <p>{node.body}</p>
                      <p className="gs-note">{readInstant(node.at)}</p>
                    </li>
                  );
                })}
              </ul>
              <LoadMore
                shown={notifications.pageInfo.hasNextPage}
                label={tp('loadMore')}
                load={() => query.fetchMore({ variables: { after: notifications.pageInfo.endCursor } })}
              />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
