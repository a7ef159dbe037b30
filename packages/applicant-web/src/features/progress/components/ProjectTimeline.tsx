import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProjectTimelineDocument } from '../../../generated/graphql.js';
import { failureOf } from '../../../parts/failures/failure.logic.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { Button } from '../../../ui/Button.js';
import { readInstant } from '../../../ui/dates.js';
import { Card } from '../../../ui/Page.js';
import './timeline.css';

const pageSize = 15;

/** Everything that happened, newest first as the API gives it. */
export function ProjectTimeline({ projectId }: { projectId: string }) {
  const { t } = useTranslation('progress');
  const { data, error, loading, fetchMore } = useQuery(ProjectTimelineDocument, {
    variables: { id: projectId, first: pageSize },
  });
  const timeline = data?.project.timeline;
  return (
    <Card title={t('timeline.title')}>
      {error && <FailureNotice failure={failureOf(error)} />}
      {timeline?.edges.length === 0 && <p className="soft">{t('timeline.none')}</p>}
      {timeline && timeline.edges.length > 0 && (
        <ol className="timeline">
          {timeline.edges.map(({ node }) => (
            <li key={node.id}>
              <p className="small soft numeric">{readInstant(node.at)}</p>
              <p>{node.text}</p>
              <p className="small soft">{[node.unitName, node.actorName].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ol>
      )}
      {timeline?.pageInfo.hasNextPage && (
        <div className="row">
          <Button
            pending={loading}
            onPress={() => void fetchMore({ variables: { after: timeline.pageInfo.endCursor } })}
          >
            {t('timeline.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
