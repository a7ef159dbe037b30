import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { VisitedApplicationFragment } from '../../../generated/graphql.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { applicationTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';

/** Applications of a project: drafts are gone on with here, the others are looked at where they are. */
export function ApplicationLinks({ applications }: { applications: readonly VisitedApplicationFragment[] }) {
  const { t } = useTranslation('counter');
  const { visitId = '' } = useParams();
  if (applications.length === 0) return <span className="gs-note">{t('projects.noApplications')}</span>;
  return (
    <ul className="gs-plain-list">
      {applications.map((application) => (
        <li key={application.id}>
          <Link to={paths.counterApplication(visitId, application.id)}>
            {application.stage.name}
            {application.number ? ` ${application.number}` : ''}
          </Link>{' '}
          <StatusTag tone={applicationTone[application.status]}>
            {labels().applicationStatus[application.status]}
          </StatusTag>
        </li>
      ))}
    </ul>
  );
}
