import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { CheckApplicationDocument } from '../../../generated/graphql.js';
import { ArchiveButton } from '../../../parts/archive/ArchiveButton.js';
import { SubmissionChanges } from '../../../parts/changes/SubmissionChanges.js';
import { ApplicationDocuments } from '../../../parts/documents/DocumentPanels.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { OriginalsCard } from '../../../parts/originals/OriginalsCard.js';
import { applicationTone } from '../../../parts/tags/tone.logic.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { CheckActions } from '../components/CheckActions.js';
import { CheckBench } from '../components/CheckBench.js';

/** 初步核对 of one application. */
export function CheckApplicationPage() {
  const { t } = useTranslation('intake');
  const { id = '' } = useParams();
  const query = useQuery(CheckApplicationDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <div className="gs-page gs-page-full">
      <Loaded query={query} rows={12}>
        {({ application }) => (
          <>
            <PageHeader
              documentTitle={t('check.title', { name: application.project.name })}
              title={
                <>
                  {application.project.name}{' '}
                  <StatusTag tone={applicationTone[application.status]}>
                    {labels().applicationStatus[application.status]}
                  </StatusTag>
                </>
              }
              subtitle={
                <>
                  <Link to={paths.project(application.project.id)}>{application.project.code}</Link> ·{' '}
                  {application.stage.name} · {application.organisation.name}
                  {application.number && ` · ${application.number}`}
                </>
              }
              actions={
                <>
                  <ArchiveButton applicationId={application.id} />
                  <CheckActions application={application} onReload={() => void query.refetch()} />
                </>
              }
            />
            {application.submissionRound > 1 && (
              <SubmissionChanges key={application.submissionRound} applicationId={application.id} />
            )}
            <CheckBench key={`${application.id}-${application.submissionRound}`} application={application} />
            <ApplicationDocuments key={application.status} applicationId={application.id} />
            <OriginalsCard applicationId={application.id} />
          </>
        )}
      </Loaded>
    </div>
  );
}
