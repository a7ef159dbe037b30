import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { StageDeadlineDocument } from '../../../generated/graphql.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { Loading, Page } from '../../../ui/Page.js';
import { Explanation } from '../components/Explanation.js';

/** The window's own clock (`?clock=check`) or the stage's. */
export function StageDeadlinePage() {
  const { t } = useTranslation('progress');
  const { applicationId = '' } = useParams();
  const [search] = useSearchParams();
  const kind = search.get('clock') === 'check' ? 'check' : 'stage';
  const { data, error, refetch } = useQuery(StageDeadlineDocument, { variables: { id: applicationId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { project, stage, number, checkClock, stageClock } = data.application;
  const clock = kind === 'check' ? checkClock : stageClock;
  return (
    <Page
      title={t('deadline.title', { name: t(`deadline.${kind}`, { stage: stage.name }) })}
      back={{ to: `/projects/${project.id}`, label: project.name }}
      lead={number}
      narrow
    >
      {clock ? <Explanation clock={clock} /> : <p>{t('deadline.none')}</p>}
    </Page>
  );
}
