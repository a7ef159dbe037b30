import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { FilingApplicationDocument } from '../../../generated/graphql.js';
import { Rounds } from '../../../parts/changes/Rounds.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { Badge, Loading, Page } from '../../../ui/Page.js';
import { ApplicationStanding } from '../components/ApplicationStanding.js';
import { Basis } from '../components/Basis.js';
import { FiledContent } from '../components/FiledContent.js';
import { FilingForm } from '../components/FilingForm.js';

/** One application: to be filled in while it is a draft, to be read afterwards. */
export function ApplicationPage() {
  const { t } = useTranslation('filing');
  const { applicationStatus, circumstance } = useLabels();
  const { applicationId = '' } = useParams();
  const { data, error, refetch } = useQuery(FilingApplicationDocument, { variables: { id: applicationId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { application } = data;
  const latest = async () => {
    try {
      const { data: fresh } = await refetch();
      return fresh?.application.version ?? null;
    } catch {
      return null;
    }
  };
  const editable = application.availableActions.includes('editDraft');
  const about = { stage: application.stage.name, circumstance: circumstance[application.circumstance] };
  const title =
    application.circumstance === 'new'
      ? t(editable ? 'form.title' : 'view.title', about)
      : t(editable ? 'form.titleOf' : 'view.titleOf', about);
  return (
    <Page
      title={title}
      back={{ to: `/projects/${application.project.id}`, label: application.project.name }}
      lead={application.number && <span className="numeric">{application.number}</span>}
      aside={<Badge tone="accent">{applicationStatus[application.status]}</Badge>}
      narrow
    >
      {editable && <Basis application={application} />}
      {editable ? (
        <FilingForm
          key={application.id}
          application={application}
          projectId={application.project.id}
          stageCode={application.stage.code}
          fixedItems={application.circumstance !== 'new'}
          latest={latest}
        />
      ) : (
        <>
          <ApplicationStanding application={application} projectId={application.project.id} />
          <Basis application={application} />
          <Rounds applicationId={application.id} />
          <FiledContent application={application} />
        </>
      )}
    </Page>
  );
}
