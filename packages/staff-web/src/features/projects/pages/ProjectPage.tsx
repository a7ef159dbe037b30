import { useQuery } from '@apollo/client/react';
import { Alert, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  ProjectPageDocument,
  type ProjectPageQuery,
  ProjectResultsDocument,
  ProjectTimelineDocument,
} from '../../../generated/graphql.js';
import { readDate } from '../../../parts/date/date.logic.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { ResultFacts } from '../../../parts/results/ResultFacts.js';
import { EventTimeline } from '../../../parts/timeline/EventTimeline.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { TabStrip } from '../../../ui/TabStrip.js';
import { PriorResults } from '../components/PriorResults.js';
import { StageItems } from '../components/StageItems.js';
import { Turns } from '../components/Turns.js';

/** One project as the authorities see it: where it stands, whose turn it is, everything that happened. */
export function ProjectPage() {
  const { t } = useTranslation('projects');
  const { id = '' } = useParams();
  const query = useQuery(ProjectPageDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <div className="gs-page">
      <Loaded query={query} rows={12}>
        {({ project }) => (
          <>
            <PageHeader
              documentTitle={project.name}
              title={project.name}
              subtitle={`${project.code} · ${project.organisation.name} · ${project.district.name}`}
            />
            {project.codeWarnings.length > 0 && (
              <Alert
                type="warning"
                showIcon
                className="gs-block"
                title={t('codeWarning')}
                description={project.codeWarnings.join('；')}
              />
            )}
            <section className="gs-panel" aria-label={t('turnTitle')}>
              <h2 className="gs-section-title">{t('turnTitle')}</h2>
              <Turns turns={project.currentTurn} />
            </section>
            <TabStrip
              label={t('tab.label')}
              tabs={[
                { key: 'stages', label: t('tab.stages'), children: <StageItems stages={project.stages} /> },
                { key: 'facts', label: t('tab.facts'), children: <Facts project={project} /> },
                {
                  key: 'prior',
                  label: t('tab.prior'),
                  children: <PriorResults projectId={project.id} projectName={project.name} />,
                },
                { key: 'results', label: t('tab.results'), children: <Results id={project.id} /> },
                { key: 'timeline', label: t('tab.timeline'), children: <ProjectEvents id={project.id} /> },
              ]}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Facts({ project }: { project: ProjectPageQuery['project'] }) {
  const { t } = useTranslation('projects');
  const facts = [
    ['code', project.code],
    ['organisation', `${project.organisation.name}（${project.organisation.creditCode}）`],
    ['type', project.projectType.name],
    ['address', `${project.district.name} ${project.address}`],
    ['investment', t('millions', { value: project.totalInvestment })],
    ['landArea', t('squareMetres', { value: project.landArea })],
    ['floorArea', t('squareMetres', { value: project.floorArea })],
    ['planned', `${readDate(project.plannedStartOn)} — ${readDate(project.plannedFinishOn)}`],
    ['description', project.description || '—'],
  ] as const;
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, lg: 2 }}
      items={facts.map(([key, value]) => ({ key, label: t(`fact.${key}`), children: value }))}
    />
  );
}

function Results({ id }: { id: string }) {
  const { t } = useTranslation('projects');
  const query = useQuery(ProjectResultsDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={query}>
      {({ project }) =>
        project.results.length === 0 ? (
          <EmptyState text={t('noResults')} />
        ) : (
          <ul className="gs-results">
            {project.results.map((result) => (
              <li key={result.id} className="gs-panel">
                <div className="gs-note">{result.itemName}</div>
                <ResultFacts result={result} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function ProjectEvents({ id }: { id: string }) {
  const query = useQuery(ProjectTimelineDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={query}>
      {({ project }) => (
        <EventTimeline timeline={project.timeline} loadMore={(after) => query.fetchMore({ variables: { after } })} />
      )}
    </Loaded>
  );
}
