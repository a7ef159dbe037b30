import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MarkReadDocument, MessagesDocument, UnreadCountDocument } from '../../../generated/graphql.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { Button } from '../../../ui/Button.js';
import { readInstant } from '../../../ui/dates.js';
import { Badge, Card, Loading, Page } from '../../../ui/Page.js';
import { insideLink } from './message-link.logic.js';

const pageSize = 20;

export function MessagesPage() {
  const { t } = useTranslation('account');
  const { data, error, loading, refetch, fetchMore } = useQuery(MessagesDocument, { variables: { first: pageSize } });
  const [mark, marking] = useMutation(MarkReadDocument, {
    // The list tells which are read, the masthead how many are not.
    refetchQueries: [MessagesDocument, UnreadCountDocument],
    // Reading goes on without the mark; the next visit offers it again.
    onError: () => {},
  });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { edges, pageInfo, unreadCount } = data.notifications;
  const unread = edges.filter(({ node }) => !node.readAt).map(({ node }) => node.id);
  const markRead = (ids: string[]) => {
    if (ids.length > 0) void mark({ variables: { ids } });
  };
  return (
    <Page
      title={t('messages.title')}
      narrow
      aside={
        unread.length > 0 && (
          <Button pending={marking.loading} onPress={() => markRead(unread)}>
            {t('messages.markAll')}
          </Button>
        )
      }
    >
      <p className="soft" role="status">
        {t('messages.unread', { count: unreadCount })}
      </p>
      {edges.length === 0 ? (
        <Card>
          <p className="soft">{t('messages.none')}</p>
        </Card>
      ) : (
        <Card>
          <ul className="divided">
            {edges.map(({ node }) => (
              <li key={node.id} className="stack-tight">
                <div className="row-between">
                  <h2 className="message-title">{node.title}</h2>
                  {!node.readAt && <Badge tone="accent">{t('messages.new')}</Badge>}
                </div>
                <p>{node.body}</p>
                <div className="row small">
                  <span className="soft numeric">{readInstant(node.at)}</span>
                  {insideLink(node.link) && (
                    <Link to={insideLink(node.link) ?? '/projects'} onClick={() => !node.readAt && markRead([node.id])}>
                      {t('messages.open')}
                      <span className="visually-hidden">：{node.title}</span>
                    </Link>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {pageInfo.hasNextPage && (
        <div className="row">
          <Button pending={loading} onPress={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
            {t('messages.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}
