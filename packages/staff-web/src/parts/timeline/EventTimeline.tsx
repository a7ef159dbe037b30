import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TimelineFieldsFragment } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { readInstant } from '../date/date.logic.js';

interface Props {
  timeline: TimelineFieldsFragment;
  loadMore: (after: string) => Promise<unknown>;
}

/** Everything that happened: when, what, who, for which unit. */
export function EventTimeline({ timeline, loadMore }: Props) {
  const { t } = useTranslation('parts');
  const { endCursor, hasNextPage } = timeline.pageInfo;
  if (timeline.edges.length === 0) return <EmptyState text={t('timeline.empty')} />;
  return (
    <>
      <Timeline
        items={timeline.edges.map(({ node }) => ({
          key: node.id,
          content: (
            <>
              <div>{node.text}</div>
              <div className="gs-note">
                {[readInstant(node.at), node.unitName, node.actorName, node.itemName].filter(Boolean).join(' · ')}
              </div>
            </>
          ),
        }))}
      />
      <LoadMore
        shown={hasNextPage && Boolean(endCursor)}
        label={t('loadMore')}
        load={() => loadMore(endCursor ?? '')}
      />
    </>
  );
}
